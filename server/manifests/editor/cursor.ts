import type { Span } from '../../text/types';
import type { MapTree, Tree } from '../yaml/tree';

/** A word that no manifest has, put where the cursor is. */
export const cursor = 'zqcursorqz';

export interface CursorPlace {
  /** The word before and behind the cursor; in JSON with its quotes. */
  readonly replaces: Span;
  readonly isKey: boolean;
  /** Columns before the key. */
  readonly indent: number;
  readonly isJson: boolean;
  /** The document with the cursor's word. */
  readonly edited: string;
}

/** Which word of a document's own text is written at `offset`; undefined where none is. */
export const cursorPlace = (text: string, offset: number): CursorPlace | undefined =>
  /^\s*[{[]/.test(text) ? inJson(text, offset) : inYaml(text, offset);

function inYaml(text: string, offset: number): CursorPlace | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = text.slice(offset);
  const end = offset + (/^[\w./-]*/.exec(rest)?.[0].length ?? 0);
  const key = /^([ ]*(?:- +)*)([\w./-]*)$/.exec(before);
  // A key that has its colon already keeps it.
  if (key && /^[\w./-]*[ \t]*:/.test(rest)) return undefined;
  const value = key ? undefined : /^[ ]*(?:- +)*["']?[\w./-]+["']?:[ ]+(["']?)([^"'#]*)$/.exec(before);
  if (!key && !value) return undefined;
  const replaces = { start: offset - ((key ?? value)?.[2]?.length ?? 0), end };
  return {
    replaces,
    isKey: key !== null,
    indent: key?.[1]?.length ?? 0,
    isJson: false,
    edited: withWord(text, replaces, key ? `${cursor}: ` : cursor),
  };
}

function inJson(text: string, offset: number): CursorPlace | undefined {
  const before = /([{,[:]|["\w\]}])?\s*("?)([\w./-]*)$/.exec(text.slice(Math.max(0, offset - 500), offset));
  const rest = /^([\w./-]*)("?)\s*(:?)/.exec(text.slice(offset));
  const [, mark = '', quote = '', word = ''] = before ?? [];
  const [, behind = '', closing = '', colon = ''] = rest ?? [];
  if (colon !== '' || mark === '[') return undefined;
  const start = offset - word.length - quote.length;
  const replaces = { start, end: offset + behind.length + (quote === '' ? 0 : closing.length) };
  const isKey = mark !== ':';
  // What was typed before may still lack its comma.
  const comma = isKey && !/[{,]/.test(mark) ? ', ' : '';
  const written = isKey ? `${comma}"${cursor}": null,` : `"${cursor}"`;
  return { replaces, isKey, indent: 0, isJson: true, edited: withWord(text, replaces, written) };
}

const withWord = (text: string, { start, end }: Span, word: string): string =>
  text.slice(0, start) + word + text.slice(end);

/** Where the cursor's word is: of a key the object's path, of a value its own. */
export function pathTo(root: MapTree, isKey: boolean): (string | number)[] | undefined {
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
