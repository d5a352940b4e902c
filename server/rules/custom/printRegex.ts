import type { CharSet } from './charSet';
import type { Tree } from './regexTree';

/**
 * The tree as JavaScript source, for no flags. The capturing group numbered `secret` is named so; the others
 * capture nothing. Group 0, the whole match, needs no name.
 */
export function printRegex(tree: Tree, secret: number): string {
  switch (tree.kind) {
    case 'set':
      return printSet(tree.set);
    case 'sequence':
      return tree.items.map((item) => wrapped(item, secret, item.kind === 'choice')).join('');
    case 'choice':
      return tree.options.map((option) => printRegex(option, secret)).join('|');
    case 'repeat': {
      const { body, min, max, lazy } = tree;
      const count = max === Infinity ? `{${min},}` : min === max ? `{${min}}` : `{${min},${max}}`;
      return `${wrapped(body, secret, body.kind !== 'set')}${count}${lazy ? '?' : ''}`;
    }
    case 'group':
      return `${tree.number === secret ? '(?<secret>' : '(?:'}${printRegex(tree.body, secret)})`;
    case 'look':
      return `${tree.open}${printRegex(tree.body, secret)})`;
    case 'edge':
  }
  return tree.source;
}

function wrapped(tree: Tree, secret: number, needed: boolean): string {
  const source = printRegex(tree, secret);
  return needed ? `(?:${source})` : source;
}

function printSet(set: CharSet): string {
  const [first] = set;
  // What no character is in.
  if (!first) return '[]';
  if (set.length === 1 && first[0] === first[1]) return printChar(first[0]);
  return `[${set.map(([from, to]) => (from === to ? printChar(from) : `${printChar(from)}-${printChar(to)}`)).join('')}]`;
}

function printChar(code: number): string {
  const char = String.fromCharCode(code);
  return /[A-Za-z0-9_]/.test(char) ? char : `\\u${code.toString(16).padStart(4, '0')}`;
}
