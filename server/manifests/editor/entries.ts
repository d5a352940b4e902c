import type { Span } from '../../text/types';
import type { FileContext } from '../checkDocument';
import { externalSecrets } from '../document';
import { templatesOf } from '../lints/template';
import { parseTemplate } from '../templates/goTemplate';
import type { Located, ManifestIndex } from '../workspace/manifestIndex';
import { sameNamespace } from '../workspace/manifestIndex';
import { innerText } from '../yaml/innerText';
import type { MapTree, Tree } from '../yaml/tree';
import { at, entriesAt, itemsAt, textAt } from '../yaml/tree';
import { documentTree } from './documentTree';
import type { SymbolPlace } from './symbols';

/** An entry of a Secret, or what a template of an ExternalSecret takes for one. */
export interface EntrySymbol extends Span {
  readonly name: string;
  /** The Secret; absent for what only the templates of the document know. */
  readonly secret?: string;
}

/** The own text of a document of the index, and what is known beside it; undefined where it has changed. */
export type TextOf = (
  document: Located,
) => { readonly text: string; readonly context: FileContext } | undefined;

/** A place of an entry in one document. */
interface EntryPlace extends EntrySymbol {
  /** Is it what templates take? */
  readonly isVariable: boolean;
  /** In a template as `.name`, which takes plain words only. */
  readonly isWord?: boolean;
}

/** Every place where a document names an entry of a Secret that it is, or that it makes. */
function entriesIn(text: string, context: FileContext): EntryPlace[] {
  const document = documentTree(text, context);
  if (!document) return [];
  const { root, kind } = document;
  if (kind === 'Secret') {
    const secret = textAt(root, 'metadata', 'name') ?? '';
    return ['data', 'stringData'].flatMap((part) => keysAt(at(root, part), secret));
  }
  if (kind === 'SecretProviderClass')
    return itemsAt(root, 'spec', 'secretObjects').flatMap((made) =>
      itemsAt(made, 'data').flatMap((entry) => valueAt(at(entry, 'key'), textAt(made, 'secretName'), false)),
    );
  const path = externalSecrets[kind];
  return path ? externalEntries(text, root, at(root, ...path)) : [];
}

function externalEntries(text: string, root: MapTree, spec: Tree | undefined): EntryPlace[] {
  const secret = textAt(spec, 'target', 'name') ?? textAt(root, 'metadata', 'name') ?? '';
  const template = at(spec, 'target', 'template');
  const made = keysAt(at(template, 'data'), secret);
  // With a template only what it makes is in the Secret.
  const isReplaced = made.length > 0 && textAt(template, 'mergePolicy') !== 'Merge';
  const read = itemsAt(spec, 'data').flatMap((entry) =>
    valueAt(at(entry, 'secretKey'), isReplaced ? undefined : secret, true),
  );
  const used = (template ? templatesOf(template) : []).flatMap((scalar) => {
    const inner = innerText(text, scalar);
    return parseTemplate(inner.text).uses.flatMap(({ kind, name, start, end }): EntryPlace[] => {
      if (kind !== 'key' && kind !== 'index') return [];
      const begin = start + inner.text.slice(start, end).indexOf(name);
      const place = inner.outer({ start: begin, end: begin + name.length });
      // Where escapes are between, the place is not known.
      const isExact = text.slice(place.start, place.end) === name;
      return isExact ? [{ ...place, name, isVariable: true, isWord: kind === 'key' }] : [];
    });
  });
  return [...made, ...read, ...used];
}

const keysAt = (tree: Tree | undefined, secret: string): EntryPlace[] =>
  entriesAt(tree).map(([name, { key }]) => ({
    name,
    secret,
    start: key.start,
    end: key.end,
    isVariable: false,
  }));

function valueAt(tree: Tree | undefined, secret: string | undefined, isVariable: boolean): EntryPlace[] {
  const name = textAt(tree);
  if (!tree || name === undefined || (tree.kind === 'scalar' && tree.opaque)) return [];
  return [{ name, start: tree.start, end: tree.end, isVariable, ...(secret !== undefined && { secret }) }];
}

const within = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The entry that is named at `offset` of a document's own text. */
export function entryAt(located: Located, offset: number, textOf: TextOf): EntrySymbol | undefined {
  const reference = located.facts.references.find(({ keyPlace }) => keyPlace && within(keyPlace, offset));
  if (reference?.keyPlace && reference.key !== undefined)
    return reference.kind === 'Secret'
      ? { ...reference.keyPlace, name: reference.key, secret: reference.name }
      : undefined;
  const own = textOf(located);
  const all = own ? entriesIn(own.text, own.context) : [];
  const found = all.find((one) => within(one, offset));
  if (!found) return undefined;
  const { name, start, end, isVariable } = found;
  // What a template takes may be an entry of the Secret at the same time.
  const same = all.find(
    (one) => isVariable && one.name === name && one.isVariable && one.secret !== undefined,
  );
  const { secret } = same ?? found;
  return { name, start, end, ...(secret !== undefined && { secret }) };
}

/** Is it a name that an entry of a Secret can have? */
export const isEntryName = (name: string): boolean => /^[-._a-zA-Z0-9]{1,253}$/.test(name);

/** Every place that the new name of an entry is written to, or why it cannot be. */
export function renameEntryPlaces(
  { name, secret }: EntrySymbol,
  newName: string,
  document: Located,
  index: ManifestIndex,
  textOf: TextOf,
): SymbolPlace[] | string {
  const near = ({ facts }: Located) => sameNamespace(facts.namespace, document.facts.namespace);
  const makers =
    secret === undefined
      ? [document]
      : [...index.makers(secret), ...index.objects('Secret', secret)].filter(near);
  const places: SymbolPlace[] = [];
  for (const maker of makers) {
    const own = textOf(maker);
    if (!own) return 'A file that has the name has changed. Try again.';
    const all = entriesIn(own.text, own.context).filter((one) => one.name === name);
    const defined = all.filter((one) => one.secret === secret);
    const named = defined.some(({ isVariable }) => isVariable)
      ? all.filter((one) => one.isVariable || one.secret === secret)
      : defined;
    if (named.some(({ isWord }) => isWord) && !/^[A-Za-z_]\w*$/.test(newName))
      return `A template takes it as {{ .${name} }}: there a name has letters, digits and _ only.`;
    places.push(...named.map(({ start, end }) => ({ document: maker, start, end })));
  }
  if (places.length === 0)
    return `No manifest of the workspace names the entry '${name}': it comes with what is read from the store.`;
  const users = secret === undefined ? [] : index.referrers('Secret', secret).filter(near);
  for (const user of users)
    for (const { kind, name: of, key, keyPlace } of user.facts.references)
      if (kind === 'Secret' && of === secret && key === name && keyPlace)
        places.push({ document: user, start: keyPlace.start, end: keyPlace.end });
  return places;
}
