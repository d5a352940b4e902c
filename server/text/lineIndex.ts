import type { Position, Range, Span, TextEdit } from './types';

const LF = 10;
const CR = 13;

/** Offsets at which the lines of `text` begin. A line ends at `\r\n`, `\n` or a lone `\r`, as in LSP. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }
  return starts;
}

/** Index of the last line that begins at or before `offset`. */
export function lineAtOffset(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low - 1, 0);
}

/** The length of `line` without its line ending. */
export function contentLength(line: string): number {
  let end = line.length;
  if (end > 0 && line.charCodeAt(end - 1) === LF) end--;
  if (end > 0 && line.charCodeAt(end - 1) === CR) end--;
  return end;
}

/**
 * Positions and offsets of one text that does not change. Every input is clamped into the text, and a
 * position never points into or behind a line ending.
 */
export class LineIndex {
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Offsets at which the lines begin; looked for when they are first asked for. */
  get starts(): readonly number[] {
    return (this.#starts ??= lineStarts(this.text));
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = lineAtOffset(this.starts, clamped);
    const start = this.starts[line] ?? 0;
    return { line, character: Math.min(clamped - start, this.#contentLength(line)) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.text.length;
    return start + Math.max(0, Math.min(position.character, this.#contentLength(position.line)));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    const a = this.offsetAt(range.start);
    const b = this.offsetAt(range.end);
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  #contentLength(line: number): number {
    const start = this.starts[line] ?? 0;
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && isLineEnding(this.text.charCodeAt(end - 1))) end--;
    return end - start;
  }
}

function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

/**
 * The text after `edits`, all of which refer to `text` as it is; insertions at one place keep their order.
 * Throws a RangeError on overlapping edits.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const index = new LineIndex(text);
  const spans = edits
    .map((edit, order) => ({ ...index.spanOf(edit.range), newText: edit.newText, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let result = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) throw new RangeError('Overlapping edits cannot be applied.');
    result += text.slice(at, span.start) + span.newText;
    at = span.end;
  }
  return result + text.slice(at);
}
