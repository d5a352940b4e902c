import type { ScanError } from './token';

/** What the servers' scanners take for the end of the text. */
export const eof = 0;

const LF = 10;
const CR = 13;
const replacement = 0xfffd;

const maxErrors = 200;

export interface ReaderOptions {
  /** HCL: `\r\n` is one character, and two characters are forbidden anywhere. */
  readonly hcl: boolean;
}

/** Reads code points one by one, with one step back, and keeps the errors. */
export class Reader {
  readonly text: string;
  /** Of the next character. */
  offset = 0;
  /** Of the character read last. Every further reading at the end moves it on by one, as it moves a server's column. */
  last = 0;
  readonly errors: ScanError[] = [];
  readonly #hcl: boolean;
  #previous = 0;
  #lastBefore = 0;
  #past = 0;

  constructor(text: string, { hcl }: ReaderOptions) {
    this.text = text;
    this.#hcl = hcl;
  }

  next(): number {
    const { text } = this;
    if (this.offset >= text.length) {
      this.last = text.length + this.#past++;
      return eof;
    }
    this.#previous = this.offset;
    this.#lastBefore = this.last;
    let code = text.charCodeAt(this.offset);
    if (code === CR && this.#hcl && text.charCodeAt(this.offset + 1) === LF) {
      this.offset++;
      code = LF;
    }
    this.last = this.offset++;
    if (code < 0x80 && code !== 0) return code;
    return this.#rare(code);
  }

  /** Steps back over the character read last. Not at the end of the text. */
  unread(): void {
    this.offset = this.#previous;
    this.last = this.#lastBefore;
  }

  peek(): number {
    const code = this.text.codePointAt(this.offset) ?? eof;
    return code === CR && this.#hcl && this.text.charCodeAt(this.offset + 1) === LF ? LF : code;
  }

  /** Of very many only the first ones and the last one are kept. */
  error(message: string): void {
    if (this.errors.length > maxErrors) this.errors.pop();
    this.errors.push({ at: this.last, message });
  }

  #rare(code: number): number {
    if (code === 0 && this.#hcl) this.error('unexpected null character (0x00)');
    if (code === 0xe123 && this.#hcl) {
      this.error('unicode code point U+E123 reserved for internal use');
      return replacement;
    }
    if (code < 0xd800 || code > 0xdfff) return code;
    const whole = this.text.codePointAt(this.last) ?? replacement;
    if (whole <= 0xffff) return replacement;
    this.offset = this.last + 2;
    return whole;
  }
}

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 0x80 && /^\p{L}$/u.test(String.fromCodePoint(code)))
  );
}

export function isDigit(code: number): boolean {
  return isDecimal(code) || (code >= 0x80 && /^\p{Nd}$/u.test(String.fromCodePoint(code)));
}

export function isDecimal(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === LF || code === CR;
}

/** 16 for what is no digit in any base. */
export function digitValue(code: number): number {
  if (isDecimal(code)) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return 16;
}
