import type { CharSet } from './charSet';

/** A regular expression, read: case and dot modes are resolved into the sets. */
export type Tree =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | {
      readonly kind: 'repeat';
      readonly body: Tree;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  /** A capturing group; numbered from 1 in the order of the opening brackets. */
  | { readonly kind: 'group'; readonly body: Tree; readonly number: number; readonly name?: string }
  | { readonly kind: 'look'; readonly open: string; readonly body: Tree }
  /** `^`, `$`, `\b` or `\B`: as JavaScript writes it. */
  | { readonly kind: 'edge'; readonly source: string };

export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** How many characters a match spans. */
export function lengthsOf(tree: Tree): Lengths {
  switch (tree.kind) {
    case 'set':
      return { min: 1, max: 1 };
    case 'sequence': {
      const all = tree.items.map(lengthsOf);
      return { min: sum(all.map(({ min }) => min)), max: sum(all.map(({ max }) => max)) };
    }
    case 'choice': {
      const all = tree.options.map(lengthsOf);
      return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) };
    }
    case 'repeat': {
      const { min, max } = lengthsOf(tree.body);
      return { min: min * tree.min, max: max === 0 ? 0 : max * tree.max };
    }
    case 'group':
      return lengthsOf(tree.body);
    case 'look':
    case 'edge':
  }
  return { min: 0, max: 0 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The tree's parts in order, capturing groups and sequences opened. */
export function flat(tree: Tree): readonly Tree[] {
  if (tree.kind === 'sequence') return tree.items.flatMap(flat);
  return tree.kind === 'group' ? flat(tree.body) : [tree];
}

/** Every character that a match can hold, as sets that may overlap. */
export function setsOf(tree: Tree): readonly CharSet[] {
  switch (tree.kind) {
    case 'set':
      return [tree.set];
    case 'sequence':
      return tree.items.flatMap(setsOf);
    case 'choice':
      return tree.options.flatMap(setsOf);
    case 'repeat':
    case 'group':
      return setsOf(tree.body);
    case 'look':
    case 'edge':
  }
  return [];
}
