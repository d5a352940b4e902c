import { parseJson } from './jsonParser';
import { parseHcl } from './parser';
import type { Tree } from './tree';

export { flatten } from './flatten';
export { goLine, goPosition } from './position';
export { nameOf, ParserCrash, stringOf } from './value';
export type { Block, Item, Key, Laxness, Literal, Tree, Value } from './tree';

/** What the servers take for white space in front of a JSON text. A byte order mark is none. */
const beginsJson = /^[\t\n\v\f\r\u0085\p{Z}]*\{/u;

/** Parses a text as the servers do: JSON when its first character is `{`, and HCL 1 otherwise. */
export function parseConfig(text: string): Tree {
  return beginsJson.test(text) ? parseJson(text) : parseHcl(text);
}
