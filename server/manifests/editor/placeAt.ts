import type { Tree } from '../yaml/tree';

/** What is at an offset of a document. */
export interface Place {
  /** From the outermost object: names of fields, and indexes of lists. Ends with the field whose key or value it is. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** The value of that field. */
  readonly tree: Tree;
}

/** The innermost key or value around `offset`; undefined between them. */
export function placeAt(root: Tree, offset: number): Place | undefined {
  const path: (string | number)[] = [];
  let tree = root;
  for (;;) {
    const inner = step(tree, offset);
    if (!inner) return within(tree, offset) ? { path, part: 'value', tree } : undefined;
    path.push(inner.name);
    if (inner.part === 'key') return { path, part: 'key', tree: inner.tree };
    tree = inner.tree;
  }
}

interface Step {
  readonly name: string | number;
  readonly part: 'key' | 'value';
  readonly tree: Tree;
}

function step(tree: Tree, offset: number): Step | undefined {
  if (tree.kind === 'list') {
    const name = tree.items.findIndex((item) => within(item, offset));
    const item = tree.items[name];
    return item && { name, part: 'value', tree: item };
  }
  if (tree.kind === 'scalar') return undefined;
  for (const [name, { key, value }] of tree.entries) {
    if (within(key, offset)) return { name, part: 'key', tree: value };
    if (within(value, offset)) return { name, part: 'value', tree: value };
  }
  return undefined;
}

/** At the end of a word, it is still the word. */
const within = ({ start, end }: { start: number; end: number }, offset: number): boolean =>
  start <= offset && offset <= end;
