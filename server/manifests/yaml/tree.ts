import type { Span } from '../../text/types';

/** A document as the API server gets it: JSON values, each with its place in the text. */
export type Tree = ScalarTree | MapTree | ListTree;

export interface ScalarTree extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Of a number: it has a 64 bit integer's value. */
  readonly integer?: boolean;
  /** Holds something that is filled in later: nothing can be said about the value. */
  readonly opaque?: boolean;
  /** How it is written; `none` is not there. */
  readonly style: 'plain' | 'quoted' | 'block' | 'none';
}

export interface MapTree extends Span {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Span;
  readonly value: Tree;
}

export interface ListTree extends Span {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

/** What is at `path`; undefined where the way ends earlier. A number is the index of a list. */
export function at(tree: Tree | undefined, ...path: readonly (string | number)[]): Tree | undefined {
  let current = tree;
  for (const step of path) {
    if (current?.kind === 'map' && typeof step === 'string') current = current.entries.get(step)?.value;
    else if (current?.kind === 'list' && typeof step === 'number') current = current.items[step];
    else return undefined;
  }
  return current;
}

/** The text at `path`, when it is one. */
export function textAt(tree: Tree | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = at(tree, ...path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

/** The same, unless a part of it is filled in later. */
export function knownTextAt(
  tree: Tree | undefined,
  ...path: readonly (string | number)[]
): string | undefined {
  const found = at(tree, ...path);
  const text = textAt(found);
  // Templates, variables of a deployment, expressions of a workflow.
  return found?.kind === 'scalar' && found.opaque ? undefined : text?.includes('${') ? undefined : text;
}

/** The items of the list at `path`; none where there is no list. */
export function itemsAt(tree: Tree | undefined, ...path: readonly (string | number)[]): readonly Tree[] {
  const found = at(tree, ...path);
  return found?.kind === 'list' ? found.items : [];
}

/** The entries of the object at `path`; none where there is no object. */
export function entriesAt(
  tree: Tree | undefined,
  ...path: readonly (string | number)[]
): readonly (readonly [string, Entry])[] {
  const found = at(tree, ...path);
  return found?.kind === 'map' ? [...found.entries] : [];
}

/** Is there a value that is not null? */
export function isSet(tree: Tree | undefined, ...path: readonly (string | number)[]): boolean {
  const found = at(tree, ...path);
  return found !== undefined && !(found.kind === 'scalar' && found.value === null);
}

/** Where a key stands, for what is said about the field as a whole; the object's own place without it. */
export function keyAt(tree: Tree, name: string): Span {
  return (tree.kind === 'map' ? tree.entries.get(name)?.key : undefined) ?? headOf(tree);
}

/** The beginning of a value: an object as a whole would underline half of a file. */
export function headOf(tree: Tree): Span {
  if (tree.kind === 'scalar') return tree;
  if (tree.kind === 'map') {
    for (const { key } of tree.entries.values()) return key;
    return tree;
  }
  const [first] = tree.items;
  return first ? headOf(first) : tree;
}
