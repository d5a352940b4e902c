import { scanExponent, scanMantissa, scanNumberEnd } from './numbers';
import { digitValue, eof, isDecimal, isDigit, isLetter, isSpace, Reader } from './reader';
import { scanString } from './scanString';
import type { ScanError, Token, TokenType } from './token';

const punctuation = new Map<number, TokenType>(
  (
    [
      ['[', 'LBRACK'],
      [']', 'RBRACK'],
      ['{', 'LBRACE'],
      ['}', 'RBRACE'],
      [',', 'COMMA'],
      ['=', 'ASSIGN'],
      ['+', 'ADD'],
    ] as const
  ).map(([char, type]) => [char.charCodeAt(0), type]),
);

/** The tokens of HCL 1, comments among them, cut exactly as the servers cut them. Every text has tokens. */
export class Scanner {
  readonly #reader: Reader;

  constructor(text: string) {
    this.#reader = new Reader(text, { hcl: true });
  }

  /** In the order in which they were met. */
  get errors(): readonly ScanError[] {
    return this.#reader.errors;
  }

  /** At the end of the text again and again an `EOF` whose `start` moves on, see {@link Reader.last}. */
  scan(): Token {
    const reader = this.#reader;
    let code = reader.next();
    while (isSpace(code)) code = reader.next();
    const start = reader.last;
    const type = this.#type(code);
    return { type, start, end: reader.offset };
  }

  #type(code: number): TokenType {
    const reader = this.#reader;
    if (isLetter(code)) return this.#identifier();
    if (isDecimal(code)) return this.#number(code);
    const known = punctuation.get(code);
    if (known) return known;
    switch (code) {
      case eof:
        return 'EOF';
      case 34:
        scanString(reader, true);
        return 'STRING';
      case 35:
      case 47:
        this.#comment(code);
        return 'COMMENT';
      case 46: {
        const first = reader.peek();
        if (!isDecimal(first)) return 'PERIOD';
        scanExponent(reader, scanMantissa(reader, first));
        return 'FLOAT';
      }
      case 60:
        this.#heredoc();
        return 'HEREDOC';
      case 45:
        return isDecimal(reader.peek()) ? this.#number(reader.next()) : 'SUB';
      default:
        reader.error('illegal char');
        return 'ILLEGAL';
    }
  }

  #identifier(): TokenType {
    const reader = this.#reader;
    const start = reader.last;
    let code = reader.next();
    while (isLetter(code) || isDigit(code) || code === 45 || code === 46) code = reader.next();
    if (code !== eof) reader.unread();
    const text = reader.text.slice(start, reader.offset);
    return text === 'true' || text === 'false' ? 'BOOL' : 'IDENT';
  }

  #comment(first: number): void {
    const reader = this.#reader;
    if (first === 47 && reader.peek() === 42) {
      reader.next();
      this.#blockComment();
      return;
    }
    if (first === 47 && reader.peek() !== 47) {
      reader.error("expected '/' for comment");
      return;
    }
    let code = reader.next();
    while (code !== 10 && code !== eof) code = reader.next();
    if (code !== eof) reader.unread();
  }

  #blockComment(): void {
    const reader = this.#reader;
    for (let code = reader.next(); ;) {
      if (code === eof) {
        reader.error('comment not terminated');
        return;
      }
      const before = code;
      code = reader.next();
      if (before === 42 && code === 47) return;
    }
  }

  #number(first: number): TokenType {
    const reader = this.#reader;
    if (first !== 48) {
      scanMantissa(reader, first);
      return scanNumberEnd(reader, reader.next());
    }
    let code = reader.next();
    if (code === 120 || code === 88) {
      code = reader.next();
      if (digitValue(code) > 15) reader.error('illegal hexadecimal number');
      while (digitValue(code) <= 15) code = reader.next();
      if (code !== eof) reader.unread();
      return 'NUMBER';
    }
    let illegalOctal = false;
    while (isDecimal(code)) {
      code = reader.next();
      if (code === 56 || code === 57) illegalOctal = true;
    }
    if (illegalOctal && !/[eE.]/.test(String.fromCodePoint(code))) reader.error('illegal octal number');
    return scanNumberEnd(reader, code);
  }

  #heredoc(): void {
    const reader = this.#reader;
    if (reader.next() !== 60) {
      reader.error("heredoc expected second '<', didn't see it");
      return;
    }
    let begin = reader.offset;
    let code = reader.next();
    const indented = code === 45;
    if (indented) {
      begin = reader.offset;
      code = reader.next();
    }
    while (isLetter(code) || isDigit(code)) code = reader.next();
    if (code === eof) return reader.error('heredoc not terminated');
    if (code !== 10) return reader.error('invalid characters in heredoc anchor');
    const anchor = reader.text.slice(begin, reader.last).replace(/\r$/, '');
    if (anchor === '') return reader.error('zero-length heredoc anchor');
    this.#heredocBody(anchor, indented);
  }

  #heredocBody(anchor: string, indented: boolean): void {
    const reader = this.#reader;
    let lineStart = reader.offset;
    for (;;) {
      const code = reader.next();
      if (code === eof) return reader.error('heredoc not terminated');
      if (code !== 10) continue;
      // An oddity of the servers: behind `<<-` an anchor that is not indented ends nothing.
      const end = reader.last - (reader.text.charCodeAt(reader.last - 1) === 13 ? 1 : 0);
      const enough = end - lineStart >= anchor.length + (indented ? 1 : 0);
      if (enough && endsHeredoc(reader.text, lineStart, end, anchor)) return;
      lineStart = reader.offset;
    }
  }
}

/** Is the line only the anchor, with spaces before it and carriage returns behind it? */
function endsHeredoc(text: string, start: number, end: number, anchor: string): boolean {
  let from = start;
  let to = end;
  while (from < to && /[\t\n\v\f\r ]/.test(text.charAt(from))) from++;
  while (to > from && text.charAt(to - 1) === '\r') to--;
  return to - from === anchor.length && text.startsWith(anchor, from);
}
