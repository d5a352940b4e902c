import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../protocol/vault';
import type { Span } from '../../text/types';
import type { FileContext } from '../checkDocument';
import { externalSecrets } from '../document';
import { parameterNames } from '../kinds/secretProviderClass';
import { annotationNames } from '../kinds/injector';
import { splitApiVersion } from '../schema/judge';
import { kindSchema, schemaFiles } from '../schema/schemas';
import { templateFunctions } from '../templates/functions';
import { dataPath, metadataPath } from '../vaultPath';
import type { ManifestIndex } from '../workspace/manifestIndex';
import { storeFor } from '../workspace/storesReached';
import type { MapTree, Tree } from '../yaml/tree';
import { at, textAt } from '../yaml/tree';
import { documentTree } from './documentTree';
import type { Field } from './fields';
import { fieldsOf, schemaAtPath } from './fields';
import { snippets } from './snippets';
import { wordsFor } from './words';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'name' | 'snippet' | 'function';
  /** With tab stops, as VS Code's snippets have them. */
  readonly snippet: string;
  readonly replaces: Span;
  readonly detail?: string;
  /** Markdown. */
  readonly words?: string;
}

/** A word that no manifest has, put where the cursor is. */
const cursor = 'zqcursorqz';
const unit = '  ';

/** What the vault knows; nothing where there is none. */
export interface LiveNames {
  /** Names below a path that LIST takes. */
  readonly below: (path: string) => Promise<readonly string[]>;
  readonly secret: (request: DescribeSecretParams) => Promise<SecretDescription | undefined>;
}

/** What fits at `offset` of a document's own text. */
export async function completeManifest(
  text: string,
  offset: number,
  context: FileContext,
  known: ManifestIndex,
  live?: LiveNames,
): Promise<Completion[]> {
  const action = /\{\{-?[^}]*?(?:^|[\s(|])([A-Za-z0-9]*)$/.exec(
    text.slice(Math.max(0, offset - 200), offset),
  );
  if (action)
    return [...templateFunctions].map((name) => ({
      label: name,
      kind: 'function',
      snippet: name,
      replaces: { start: offset - (action[1]?.length ?? 0), end: offset },
    }));
  const place = placeOf(text, offset);
  if (!place) return [];
  const { replaces, isKey, indent } = place;
  const inserted = isKey ? `${cursor}: ` : cursor;
  const edited = `${text.slice(0, replaces.start)}${inserted}${text.slice(replaces.end)}`;
  const document = documentTree(edited, context);
  if (!document) return isKey && indent === 0 ? wholeDocuments(replaces) : [];
  const { root, apiVersion, kind } = document;
  const path = pathTo(root, isKey);
  if (!path) return [];
  const of = { apiVersion, kind };
  if (isKey) {
    const parent = at(root, ...path);
    if (parent?.kind !== 'map') return [];
    const fields = keysAt(of, path, root).filter(({ name }) => !parent.entries.has(name));
    const found = fields.map((field) => fieldCompletion(field, [...path, field.name], replaces, indent));
    return path.length === 0 && kind === '' ? [...wholeDocuments(replaces), ...found] : found;
  }
  const typed = text.slice(replaces.start, offset);
  const remote = live ? await remoteValues({ ...of, path, root, typed }, known, live) : [];
  return [...remote, ...valuesAt(of, path, root, known)].map(({ label, detail, words }) => ({
    label,
    kind: 'value',
    snippet: label.replace(/[\\$}]/g, '\\$&'),
    replaces,
    ...(detail !== undefined && { detail }),
    ...(words !== undefined && { words }),
  }));
}

interface CursorPlace {
  /** The word before and behind the cursor. */
  readonly replaces: Span;
  readonly isKey: boolean;
  /** Columns before the key. */
  readonly indent: number;
}

function placeOf(text: string, offset: number): CursorPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const behind = /^[\w./-]*/.exec(text.slice(offset))?.[0] ?? '';
  const key = /^([ ]*(?:- +)*)([\w./-]*)$/.exec(before);
  if (key) {
    // A key that has its colon already keeps it.
    if (/^[\w./-]*[ \t]*:/.test(text.slice(offset))) return undefined;
    const start = offset - (key[2]?.length ?? 0);
    return {
      replaces: { start, end: offset + behind.length },
      isKey: true,
      indent: key[1]?.length ?? 0,
    };
  }
  const value = /^[ ]*(?:- +)*["']?[\w./-]+["']?:[ ]+(["']?)([^"'#]*)$/.exec(before);
  if (!value) return undefined;
  const start = offset - (value[2]?.length ?? 0);
  return { replaces: { start, end: offset + behind.length }, isKey: false, indent: 0 };
}

/** Where the cursor's word is: of a key the object's path, of a value its own. */
function pathTo(root: MapTree, isKey: boolean): (string | number)[] | undefined {
  const visit = (tree: Tree, path: (string | number)[]): (string | number)[] | undefined => {
    if (tree.kind === 'scalar')
      return !isKey && typeof tree.value === 'string' && tree.value.includes(cursor) ? path : undefined;
    if (tree.kind === 'map') {
      if (isKey && tree.entries.has(cursor)) return path;
      for (const [name, { value }] of tree.entries) {
        const found = visit(value, [...path, name]);
        if (found) return found;
      }
      return undefined;
    }
    for (const [index, item] of tree.items.entries()) {
      const found = visit(item, [...path, index]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(root, []);
}

interface Of {
  readonly apiVersion: string;
  readonly kind: string;
}

const text = (name: string, type = 'string', required = false): Field => ({
  name,
  required,
  type,
  values: [],
});
const metadataFields = ['name', 'namespace', 'labels', 'annotations'].map((name) =>
  text(name, name === 'labels' || name === 'annotations' ? 'strings by name' : 'string', name === 'name'),
);

/** The keys that an object may have. */
function keysAt(of: Of, path: readonly (string | number)[], root: MapTree): Field[] {
  if (path.length === 1 && path[0] === 'metadata') return metadataFields;
  if (path.at(-1) === 'annotations') return annotationNames.map((name) => text(name));
  if (of.kind === 'SecretProviderClass' && path.join('.') === 'spec.parameters')
    return parameterNames.map((name) => text(name));
  const schema = schemaAtPath(of, path);
  if (!schema) return [];
  if (path.length > 0) return fieldsOf(schema);
  return fieldsOf(schema).map((field) => ({
    ...field,
    required: field.required || (field.name === 'metadata' && !root.entries.has('metadata')),
  }));
}

function fieldCompletion(
  { name, type, values, required, default: standard }: Field,
  path: readonly (string | number)[],
  replaces: Span,
  indent: number,
): Completion {
  const inner = `\n${' '.repeat(indent)}${unit}`;
  const value =
    values.length > 0
      ? ` \${1|${values.join(',')}|}`
      : type === 'boolean'
        ? ' ${1|true,false|}'
        : type.startsWith('list of ')
          ? `${inner}- $1`
          : type === 'object' || type.endsWith(' by name')
            ? `${inner}$1`
            : ' $1';
  const words = wordsFor(path);
  const more = [
    words,
    values.length > 0 ? `One of ${values.map((one) => `\`${one}\``).join(', ')}.` : undefined,
    standard === undefined ? undefined : `Default: \`${standard}\`.`,
  ].filter((part) => part !== undefined);
  return {
    label: name,
    kind: 'field',
    snippet: `${name.replace(/[\\$}]/g, '\\$&')}:${value}`,
    replaces,
    detail: `${type}${required ? ', required' : ''}`,
    ...(more.length > 0 && { words: more.join('\n\n') }),
  };
}

interface Value {
  readonly label: string;
  readonly detail?: string;
  readonly words?: string;
}

/** The values that are known for a field. */
function valuesAt(of: Of, path: readonly (string | number)[], root: MapTree, known: ManifestIndex): Value[] {
  const field = path.at(-1);
  const parent = at(root, ...path.slice(0, -1));
  if (path.length === 1 && field === 'kind') return kindsFor(of.apiVersion);
  if (path.length === 1 && field === 'apiVersion') return apiVersions();
  const schema = schemaAtPath(of, path)?.node;
  if (schema?.enum) return schema.enum.map((value) => ({ label: String(value) }));
  if (schema?.type === 'boolean') return [{ label: 'true' }, { label: 'false' }];
  const namespace = textAt(root, 'metadata', 'namespace');
  const owner = path.at(-2);
  const named = (kind: string): Value[] =>
    known.namesOf(kind, namespace).map((label) => ({ label, detail: kind }));
  if (field === 'name') {
    if (owner === 'secretStoreRef' || owner === 'storeRef' || path.at(-3) === 'secretStoreRefs')
      return named(textAt(parent, 'kind')?.replace(cursor, '') || 'SecretStore');
    if (owner === 'serviceAccountRef') return named('ServiceAccount');
    if (owner === 'generatorRef') return named(textAt(parent, 'kind') ?? 'ClusterGenerator');
    if (typeof owner === 'string' && /(?:secretKeyRef|[sS]ecretRef|imagePullSecrets)$/.test(owner))
      return named('Secret');
    if (path.at(-3) === 'imagePullSecrets') return named('Secret');
  }
  if (field === 'secretName') return named('Secret');
  if (field === 'serviceAccountName') return named('ServiceAccount');
  if (field === 'key' && typeof owner === 'string' && /(?:secretKeyRef|[sS]ecretRef)$/.test(owner)) {
    const name = textAt(parent, 'name');
    return name === undefined
      ? []
      : known.secretKeys(name, namespace).map((label) => ({ label, detail: `entry of ${name}` }));
  }
  return [];
}

const kindsFor = (apiVersion: string): Value[] =>
  schemaFiles()
    .flatMap(({ kinds }) => Object.keys(kinds))
    .filter((name) => apiVersion === '' || name.startsWith(`${splitApiVersion(apiVersion)[0]}/`))
    .map((name) => ({ label: name.slice(name.indexOf('/') + 1), detail: name.slice(0, name.indexOf('/')) }));

function apiVersions(): Value[] {
  const names = schemaFiles().flatMap(({ kinds }) => Object.keys(kinds));
  const served = names.flatMap((name) => {
    const [group, kind] = splitApiVersion(name);
    const versions = kindSchema(group, kind)?.versions ?? {};
    return Object.keys(versions).flatMap((version) =>
      versions[version]?.served ? [`${group}/${version}`] : [],
    );
  });
  return [...new Set(served)].map((label) => ({ label }));
}

const wholeDocuments = (replaces: Span): Completion[] =>
  snippets.map(({ label, detail, snippet }) => ({ label, kind: 'snippet', snippet, replaces, detail }));

interface RemotePlace extends Of {
  readonly path: readonly (string | number)[];
  readonly root: MapTree;
  readonly typed: string;
}

/** Paths and fields of the vault that an ExternalSecret can read. */
async function remoteValues(
  { kind, path, root, typed }: RemotePlace,
  index: ManifestIndex,
  live: LiveNames,
): Promise<Value[]> {
  const [owner, field] = path.slice(-2);
  const base = externalSecrets[kind];
  if (!base || !(owner === 'remoteRef' || owner === 'extract' || owner === 'find')) return [];
  const entry = at(root, ...path.slice(0, -2));
  const named = at(entry, 'sourceRef', 'storeRef') ?? at(root, ...base, 'secretStoreRef');
  const name = textAt(named, 'name');
  const reference = { kind: textAt(named, 'kind') ?? 'SecretStore', name: name ?? '', start: 0, end: 0 };
  const store = storeFor(index, reference, textAt(root, 'metadata', 'namespace'));
  const vault = store?.facts.store?.vault;
  if (!vault?.path) return [];
  if (field === 'key' || (owner === 'find' && field === 'path')) {
    const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
    const below = vault.version === 'v1' ? `${vault.path}/${folder}` : metadataPath(vault, folder);
    const names = await live.below(below.replace(/\/$/, ''));
    return names.map((one) => ({ label: folder + one, detail: one.endsWith('/') ? 'folder' : 'secret' }));
  }
  const key = textAt(at(root, ...path.slice(0, -1)), 'key');
  if (field !== 'property' || key === undefined) return [];
  const found = await live.secret({
    path: dataPath(vault, key),
    kvVersion: vault.version === 'v1' ? 1 : 2,
    ...(vault.server !== undefined && { server: vault.server }),
    ...(vault.namespace !== undefined && { namespace: vault.namespace }),
  });
  return fieldPaths(found?.fields ?? {}, '').map((label) => ({ label, detail: `field of ${key}` }));
}

const fieldPaths = (fields: SecretFields, prefix: string): string[] =>
  Object.entries(fields).flatMap(([name, inner]) => [
    prefix + name,
    ...(inner && inner !== true && !name.includes('.') ? fieldPaths(inner, `${prefix}${name}.`) : []),
  ]);
