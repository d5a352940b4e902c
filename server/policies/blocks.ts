import type { Block, Item, Literal } from '../hcl';
import { nameOf, ParserCrash, stringOf } from '../hcl';

/** The items of a block with this key and nothing else, in their order. */
export function itemsNamed(block: Block, name: string): Item[] {
  return block.items.filter(({ keys }) => keys[0] && safely(() => nameOf(keys[0]!)) === name);
}

/** The strings of all lists under a key, each with its place. */
export function stringsUnder(
  block: Block,
  name: string,
): { readonly literal: Literal; readonly value: string }[] {
  return itemsNamed(block, name).flatMap(({ value }) => {
    if (value?.kind !== 'list') return [];
    return value.values.flatMap((literal) => {
      const text = literal.kind === 'literal' ? safely(() => stringOf(literal)) : undefined;
      return literal.kind === 'literal' && text !== undefined ? [{ literal, value: text }] : [];
    });
  });
}

/** Undefined for a string that the servers cannot read. */
export function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParserCrash) return undefined;
    throw error;
  }
}
