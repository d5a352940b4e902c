import { scanExponent, scanMantissa, scanNumberEnd } from './numbers';
import { eof, isDecimal, isDigit, isLetter, isSpace, Reader } from './reader';
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
      [':', 'COLON'],
    ] as const
  ).map(([char, type]) => [char.charCodeAt(0), type]),
);

/** The tokens of JSON as the servers' own scanner cuts them, which is not quite JSON. */
export class JsonScanner {
  readonly #reader: Reader;

  constructor(text: string) {
    this.#reader = new Reader(text, { hcl: false });
  }

  get errors(): readonly ScanError[] {
    return this.#reader.errors;
  }

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
    if (isLetter(code)) return this.#word();
    if (isDecimal(code)) return this.#number(code);
    const known = punctuation.get(code);
    if (known) return known;
    switch (code) {
      case eof:
        return 'EOF';
      case 34:
        scanString(reader, false);
        return 'STRING';
      case 46: {
        const first = reader.peek();
        if (!isDecimal(first)) return 'PERIOD';
        scanExponent(reader, scanMantissa(reader, first));
        return 'FLOAT';
      }
      case 45:
        if (isDecimal(reader.peek())) return this.#number(reader.next());
        reader.error('illegal char');
        return 'ILLEGAL';
      default:
        reader.error(`illegal char: ${String.fromCodePoint(code)}`);
        return 'ILLEGAL';
    }
  }

  #word(): TokenType {
    const reader = this.#reader;
    const start = reader.last;
    let code = reader.next();
    while (isLetter(code) || isDigit(code) || code === 45) code = reader.next();
    if (code !== eof) reader.unread();
    const word = reader.text.slice(start, reader.offset);
    if (word === 'true' || word === 'false') return 'BOOL';
    if (word === 'null') return 'NULL';
    reader.error('illegal char');
    return 'ILLEGAL';
  }

  #number(first: number): TokenType {
    const reader = this.#reader;
    const behind = reader.offset;
    scanMantissa(reader, first);
    const type = scanNumberEnd(reader, reader.next());
    if (type === 'NUMBER' && first === 48 && reader.offset !== behind)
      reader.error('numbers cannot start with 0');
    return type;
  }
}
