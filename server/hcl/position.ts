import { lineAtOffset } from '../text/lineIndex';

/** Where lines begin and where characters of two UTF-16 units stand. */
interface Places {
  readonly text: string;
  readonly starts: readonly number[];
  readonly pairs: readonly number[];
}

/** One text is asked about many times in a row. */
let known: Places = { text: '', starts: [0], pairs: [] };

/** Line and column as the servers count them: from 1, in code points, `\r\n` as one character. */
export function goPosition(text: string, at: number): string {
  const { starts, pairs } = placesOf(text);
  const offset = Math.min(at, text.length);
  const line = lineAtOffset(starts, offset);
  const start = starts[line] ?? 0;
  const column = 1 + at - start - (countBelow(pairs, offset) - countBelow(pairs, start));
  const behindCr = text.charCodeAt(offset) === 10 && offset > start && text.charCodeAt(offset - 1) === 13;
  return `${line + 1}:${behindCr ? column - 1 : column}`;
}

/** The line of an offset, from 1. */
export function goLine(text: string, at: number): number {
  return lineAtOffset(placesOf(text).starts, Math.min(at, text.length)) + 1;
}

function placesOf(text: string): Places {
  if (known.text === text) return known;
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  known = { text, starts, pairs };
  return known;
}

function countBelow(sorted: readonly number[], limit: number): number {
  return sorted.length === 0 || (sorted[0] ?? 0) >= limit ? 0 : lineAtOffset(sorted, limit - 1) + 1;
}
