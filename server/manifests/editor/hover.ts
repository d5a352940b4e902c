import type { SecretDescription } from '../../protocol/vault';
import type { Span } from '../../text/types';
import type { FileContext } from '../checkDocument';
import { dataPath, metadataPath } from '../vaultPath';
import type { Located, ManifestIndex } from '../workspace/manifestIndex';
import { sameNamespace } from '../workspace/manifestIndex';
import type { AskSecret } from '../live/askVault';
import { requestOf } from '../live/reads';
import { storeFor } from '../workspace/storesReached';
import { at } from '../yaml/tree';
import { documentTree } from './documentTree';
import { fieldsOf, schemaAtPath } from './fields';
import { placeAt } from './placeAt';
import { pageOf, wordsFor } from './words';

export interface ManifestHover extends Span {
  readonly markdown: string;
}

/** What there is to say about a place in a document's own text: what a field is for, and what the workspace knows of it. */
export function manifestHover(
  text: string,
  offset: number,
  context: FileContext,
  located: Located | undefined,
  index: ManifestIndex,
  ask?: AskSecret,
): ManifestHover | undefined {
  const facts = located ? factsAt(located, offset, index, ask) : undefined;
  const field = fieldAt(text, offset, context);
  const parts = [facts?.markdown, field?.markdown].filter((part) => part !== undefined);
  const span = facts ?? field;
  return span && { start: span.start, end: span.end, markdown: parts.join('\n\n---\n\n') };
}

function fieldAt(text: string, offset: number, context: FileContext): ManifestHover | undefined {
  const document = documentTree(text, context);
  const place = document && placeAt(document.root, offset);
  const name = place?.path.at(-1);
  if (!document || !place || typeof name !== 'string') return undefined;
  const parent = schemaAtPath(document, place.path.slice(0, -1));
  const field = parent && fieldsOf(parent).find((one) => one.name === name);
  // Of other kinds, fields of the same name are something else.
  const words = schemaAtPath(document, []) && wordsFor(place.path);
  if (!field && words === undefined) return undefined;
  const { kind } = document;
  const page = pageOf(kind);
  const type = field ? `${field.type}${field.required ? ', required' : ''}` : undefined;
  const path = place.path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
  const lines = [
    `**${path.replaceAll('.[]', '[]')}**${type === undefined ? '' : ` · ${type}`}`,
    words,
    field && field.values.length > 0
      ? `One of ${field.values.map((one) => `\`${one}\``).join(', ')}.`
      : undefined,
    field?.default === undefined ? undefined : `Default: \`${field.default}\`.`,
    page === undefined ? undefined : `[${kind}](${page})`,
  ];
  const owner = at(document.root, ...place.path.slice(0, -1));
  const key = owner?.kind === 'map' ? owner.entries.get(name)?.key : undefined;
  const span = place.part === 'key' && key ? key : place.tree;
  return {
    start: span.start,
    end: span.end,
    markdown: lines.filter((line) => line !== undefined).join('\n\n'),
  };
}

const within = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** What is read from the vault, and who uses what is made of it. */
function factsAt(
  { facts }: Located,
  offset: number,
  index: ManifestIndex,
  ask: AskSecret | undefined,
): ManifestHover | undefined {
  const remote = facts.remotes.find((one) => within(one, offset));
  if (remote?.key !== undefined && remote.store) {
    const store = storeFor(index, remote.store, facts.namespace)?.facts.store;
    if (!store?.vault) return undefined;
    const { use, key, property, version, start, end } = remote;
    const path =
      use === 'find' || remote.fetchesMetadata ? metadataPath(store.vault, key) : dataPath(store.vault, key);
    const field = property === undefined ? '' : `, field \`${property}\``;
    const at = version === undefined ? '' : `, version ${version}`;
    const verb = use === 'find' ? 'Lists' : 'Reads';
    const request = requestOf(remote, facts, index);
    const found = request && ask?.(request);
    return {
      start,
      end,
      markdown: `${verb} \`${path}\`${field}${at} through ${remote.store.kind} \`${remote.store.name}\`.${liveWords(found)}`,
    };
  }
  const own = facts.reads.find((one) => within(one, offset));
  if (own) {
    const found = ask?.(own.request);
    return { start: own.start, end: own.end, markdown: `Reads \`${own.request.path}\`.${liveWords(found)}` };
  }
  const target = facts.targets.find((one) => within(one, offset));
  if (target) {
    const users = index
      .referrers('Secret', target.name)
      .filter((one) => sameNamespace(one.facts.namespace, facts.namespace))
      .map((one) => `- ${one.facts.kind} \`${one.facts.name}\``);
    const used =
      users.length === 0
        ? 'Nothing in the workspace uses it.'
        : `Used by\n\n${[...new Set(users)].join('\n')}`;
    return { start: target.start, end: target.end, markdown: `Makes the Secret \`${target.name}\`. ${used}` };
  }
  const reference = facts.references.find((one) => within(one, offset));
  if (reference?.kind !== 'Secret') return undefined;
  const makers = index
    .makers(reference.name)
    .filter((one) => sameNamespace(one.facts.namespace, reference.namespace ?? facts.namespace))
    .map((one) => `${one.facts.kind} \`${one.facts.name}\``);
  if (makers.length === 0) return undefined;
  return { start: reference.start, end: reference.end, markdown: `Made by ${makers.join(', ')}.` };
}

/** What the vault has there. */
function liveWords(found: SecretDescription | undefined): string {
  if (!found) return '';
  const names = Object.keys(found.fields ?? {}).map((name) => `\`${name}\``);
  const state = {
    there: names.length > 0 ? `there, with ${names.join(', ')}` : 'there',
    absent: 'not there',
    noVersion: 'not there in this version',
    deleted: 'deleted',
    otherVersion: 'in a mount of the other version of the engine',
    noMount: 'not there, nor is its mount',
  }[found.state];
  return `\n\nAt ${found.profile}: ${state}.`;
}
