import { lineStarts } from '../text/lineIndex';

/** Lines of a text, each with its ending: a whole text or a document under edit. */
export interface Lines {
  readonly lineCount: number;
  line(index: number): string;
}

/** The lines of a text that does not change, cut on demand. */
export class StringLines implements Lines {
  readonly text: string;
  readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  line(index: number): string {
    const start = this.starts[index];
    return start === undefined ? '' : this.text.slice(start, this.starts[index + 1]);
  }
}

/** A stretch of a text that remembers where its characters stand. */
export class Stretch {
  readonly text: string;
  readonly #firstLine: number;
  readonly #firstCharacter: number;
  #starts: readonly number[] | undefined;

  constructor(text: string, firstLine: number, firstCharacter: number) {
    this.text = text;
    this.#firstLine = firstLine;
    this.#firstCharacter = firstCharacter;
  }

  /** Line and character, in the text, of an offset in the stretch. */
  position(offset: number): { line: number; character: number } {
    const starts = (this.#starts ??= lineStarts(this.text));
    let row = starts.length - 1;
    while (row > 0 && (starts[row] ?? 0) > offset) row--;
    const column = offset - (starts[row] ?? 0);
    return {
      line: this.#firstLine + row,
      character: row === 0 ? this.#firstCharacter + column : column,
    };
  }
}

/** From a position on: at most `length` characters, at most `lineLimit` line endings. */
export function forward(
  lines: Lines,
  line: number,
  character: number,
  length: number,
  lineLimit = Infinity,
): Stretch {
  let text = lines.line(line).slice(character, character + length);
  for (let i = line + 1; text.length < length && i < lines.lineCount && i - line <= lineLimit; i++) {
    text += lines.line(i).slice(0, length - text.length);
  }
  return new Stretch(text, line, character);
}

/** Up to a position: at most `length` characters, from at most `lineLimit` lines above. */
export function backward(
  lines: Lines,
  line: number,
  character: number,
  length: number,
  lineLimit: number,
): Stretch {
  let text = lines.line(line).slice(Math.max(0, character - length), character);
  let first = line;
  let firstCharacter = Math.max(0, character - length);
  while (text.length < length && first > 0 && line - first < lineLimit) {
    const above = lines.line(--first);
    firstCharacter = Math.max(0, above.length - (length - text.length));
    text = above.slice(firstCharacter) + text;
  }
  return new Stretch(text, first, firstCharacter);
}
