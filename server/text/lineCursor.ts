const LF = 10;
const CR = 13;
const isBreak = (code: number): boolean => code === LF || code === CR;

/** The line around a place in a text, for places in ascending order: all moves together cost one pass over the text. */
export class LineCursor {
  readonly #text: string;
  #counted = 0;
  #row = 0;
  /** The line's first character. */
  start = 0;
  /** Where its ending begins. */
  end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the line of `at`, no line ending; true if that is another line than before. */
  enter(at: number): boolean {
    if (at < this.end) return false;
    const text = this.#text;
    let start = at;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    this.start = start;
    this.end = end;
    return true;
  }

  /** How many lines there are above it. */
  row(): number {
    const text = this.#text;
    for (; this.#counted < this.start; this.#counted++) {
      const code = text.charCodeAt(this.#counted);
      if (code === LF || (code === CR && text.charCodeAt(this.#counted + 1) !== LF)) this.#row++;
    }
    return this.#row;
  }
}
