import { contentLength, lineAtOffset, lineStarts } from './lineIndex';
import type { Position, Range, TextChange } from './types';

/** Which lines a change replaced: `removed` old lines from `first` on became `inserted` new ones. */
export interface ChangedLines {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * A document as an array of lines, each with its line ending, so that an edit costs what it touches and not
 * what the document holds. Positions mean what they mean to `vscode-languageserver-textdocument`.
 */
export class LineText {
  #lines: string[];
  #starts: number[] | undefined;
  #text: string | undefined;
  /** What has changed since `#text` was right, when that is one edit: the rest need not be put together again. */
  #edit: { readonly first: number; readonly removedLength: number; readonly block: string } | undefined;

  constructor(text: string) {
    this.#lines = splitLines(text);
    this.#text = text;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** The line with its ending; empty beyond the last one. */
  line(index: number): string {
    return this.#lines[index] ?? '';
  }

  text(): string {
    const { first, removedLength, block } = this.#edit ?? { first: 0, removedLength: 0, block: '' };
    if (this.#edit && this.#text !== undefined) {
      let start = 0;
      for (let i = 0; i < first; i++) start += this.line(i).length;
      this.#text = this.#text.slice(0, start) + block + this.#text.slice(start + removedLength);
      this.#edit = undefined;
    }
    return (this.#text ??= this.#lines.join(''));
  }

  offsetAt(position: Position): number {
    const at = this.#clamp(position);
    return (this.#lineStarts()[at.line] ?? 0) + at.character;
  }

  positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    const total = (starts.at(-1) ?? 0) + this.line(this.#lines.length - 1).length;
    const clamped = Math.max(0, Math.min(offset, total));
    const line = lineAtOffset(starts, clamped);
    return { line, character: Math.min(clamped - (starts[line] ?? 0), contentLength(this.line(line))) };
  }

  /** Applies one change; a reversed range is turned round, positions outside the document are clamped. */
  apply(change: TextChange): ChangedLines {
    this.#starts = undefined;
    if (!change.range) {
      this.#edit = undefined;
      const removed = this.#lines.length;
      this.#lines = splitLines(change.text);
      this.#text = change.text;
      return { first: 0, removed, inserted: this.#lines.length };
    }
    const [start, end] = this.#ordered(change.range);
    let first = start.line;
    let last = end.line;
    let block =
      this.line(first).slice(0, start.character) + change.text + this.line(last).slice(end.character);
    // A `\r` and a `\n` that the edit brings together are one line ending: take in the line beside.
    if (first > 0 && block.startsWith('\n') && this.line(first - 1).endsWith('\r')) {
      block = this.line(--first) + block;
    }
    if (last + 1 < this.#lines.length && block.endsWith('\r') && this.line(last + 1).startsWith('\n')) {
      block += this.line(++last);
    }
    const inserted = splitLines(block);
    // Only at the end of the document is a line ending followed by an empty line.
    if (last + 1 < this.#lines.length) inserted.pop();
    const removed = last - first + 1;
    this.#note(first, removed, inserted);
    replaceLines(this.#lines, first, removed, inserted);
    return { first, removed, inserted: inserted.length };
  }

  #note(first: number, removed: number, inserted: readonly string[]): void {
    if (this.#text === undefined || this.#edit) {
      this.#text = undefined;
      this.#edit = undefined;
      return;
    }
    let removedLength = 0;
    for (let i = first; i < first + removed; i++) removedLength += this.line(i).length;
    this.#edit = { first, removedLength, block: inserted.join('') };
  }

  #ordered(range: Range): readonly [Position, Position] {
    const start = this.#clamp(range.start);
    const end = this.#clamp(range.end);
    const reversed = start.line > end.line || (start.line === end.line && start.character > end.character);
    return reversed ? [end, start] : [start, end];
  }

  #clamp(position: Position): Position {
    const line = position.line;
    if (line < 0) return { line: 0, character: 0 };
    if (line >= this.#lines.length) {
      const last = this.#lines.length - 1;
      return { line: last, character: this.line(last).length };
    }
    return { line, character: Math.max(0, Math.min(position.character, contentLength(this.line(line)))) };
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts: number[] = [];
    let offset = 0;
    for (const line of this.#lines) {
      starts.push(offset);
      offset += line.length;
    }
    return (this.#starts = starts);
  }
}

function splitLines(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

/** `splice` in place, in portions that the argument list can hold. */
function replaceLines(lines: string[], first: number, removed: number, inserted: readonly string[]): void {
  const portion = 10_000;
  if (inserted.length <= portion) {
    lines.splice(first, removed, ...inserted);
    return;
  }
  const tail = lines.splice(first);
  for (const line of inserted) lines.push(line);
  for (let i = removed; i < tail.length; i++) lines.push(tail[i] ?? '');
}
