import type { StringSyntax } from './language';

const WORD = /[\p{L}\p{N}_$]+/uy;
const stopPatterns = new WeakMap<StringSyntax, RegExp>();

/** Characters at which a string of this kind needs a look. */
export function stopPattern(syntax: StringSyntax): RegExp {
  let pattern = stopPatterns.get(syntax);
  if (!pattern) {
    const stops = [syntax.close, ...(syntax.interpolations ?? []).map((form) => form.open)];
    if (syntax.escape === 'backslash') stops.push(syntax.escapeChar ?? '\\');
    const chars = stops.map((stop) => `\\u${stop.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    pattern = new RegExp(`[${chars}${syntax.multiline ? '' : '\\r\\n'}]`, 'g');
    stopPatterns.set(syntax, pattern);
  }
  return pattern;
}

/** Behind the word at `at`; `at` itself where none begins. */
export function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

/** Behind the run of the character at `at`. */
export function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end++;
  return end;
}

/** Where the line of `at` ends, before its line ending. */
export function lineEnd(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** Behind the block comment whose opening stands before `at`; the end of the text where nothing closes it. */
export function blockEnd(text: string, at: number, open: string, close: string, nested: boolean): number {
  if (!nested) {
    const end = text.indexOf(close, at);
    return end < 0 ? text.length : end + close.length;
  }
  // The opening at `at` itself is counted by the loop's start value; every further one goes one deeper.
  let depth = 1;
  for (let i = at; i < text.length;) {
    const star = text.indexOf(open.charAt(1), i);
    if (star < 0) break;
    if (text.startsWith(close, star)) {
      i = star + close.length;
      if (--depth === 0) return i;
    } else if (star > i && text.startsWith(open, star - 1)) {
      depth++;
      i = star + 1;
    } else i = star + 1;
  }
  return text.length;
}
