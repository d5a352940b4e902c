import type { Span } from '../../text/types';
import type { ScalarTree } from './tree';

/** The text inside a scalar, and where a part of it is outside. */
export interface InnerText {
  readonly text: string;
  readonly outer: (span: Span) => Span;
}

/**
 * The value of a scalar with places: exact where the text stands in the file as it is, line by line in a literal block; the
 * whole scalar where escapes or folding are between.
 */
export function innerText(source: string, scalar: ScalarTree): InnerText {
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const whole: InnerText = { text, outer: () => scalar };
  const raw = source.slice(scalar.start, scalar.end);
  if (scalar.style === 'block') return raw.startsWith('|') ? literal(raw, scalar.start, text) : whole;
  const offset = scalar.start + (scalar.style === 'quoted' ? 1 : 0);
  if (source.slice(offset, offset + text.length) !== text) return whole;
  return { text, outer: ({ start, end }) => ({ start: offset + start, end: offset + end }) };
}

function literal(raw: string, start: number, text: string): InnerText {
  const lines: { inner: number; outer: number; length: number }[] = [];
  const body = raw.indexOf('\n') + 1;
  const header = /^\|[+-]?([1-9])?/.exec(raw)?.[1];
  // The first line with something on it tells the indentation, unless the header does.
  const first = /^(?:[ ]*\r?\n)*( *)/.exec(raw.slice(body))?.[1]?.length ?? 0;
  const indent = header === undefined ? first : Math.max(first, 0);
  let inner = 0;
  let outer = start + body;
  for (const line of raw.slice(body).split('\n')) {
    const length = Math.max(line.replace(/\r$/, '').length - indent, 0);
    lines.push({ inner, outer: outer + Math.min(indent, line.length), length });
    inner += length + 1;
    outer += line.length + 1;
  }
  const place = (offset: number): number => {
    const line = lines.findLast((one) => one.inner <= offset);
    return line ? line.outer + Math.min(offset - line.inner, line.length) : start;
  };
  return { text, outer: (span) => ({ start: place(span.start), end: place(span.end) }) };
}
