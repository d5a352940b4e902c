import { goPosition } from './position';
import { Scanner } from './scanner';
import type { Token } from './token';
import type { Block, Item, Key, List, Literal, SyntaxProblem, Tree, Value } from './tree';
import { maxDepth, maxProblems } from './tree';
import type { Span } from '../text/types';

/** What the servers would answer; `at` as in the scanner's errors. */
interface Failure {
  readonly at: number;
  readonly message: string;
}

/**
 * Parses HCL 1 as the servers do, token for token, and goes on where they stop: at the next line that begins an item,
 * or at the end of the block. Always a tree; linear time.
 */
export function parseHcl(text: string): Tree {
  return new Parser(text).parse();
}

const isLiteral = (type: Token['type']): type is Literal['type'] =>
  type === 'STRING' || type === 'NUMBER' || type === 'FLOAT' || type === 'BOOL' || type === 'HEREDOC';

class Parser {
  readonly #text: string;
  readonly #scanner: Scanner;
  readonly #comments: Span[] = [];
  readonly #problems: SyntaxProblem[] = [];
  #failure: Failure | undefined;
  #token: Token = { type: 'EOF', start: 0, end: 0 };
  /** The token is to be taken again. */
  #again = false;
  /** Where the token before this one ended. */
  #before = 0;
  #depth = 0;
  /** A `path` at the beginning of a line was met inside a broken block: all open blocks end before it. */
  #unwinding = false;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new Scanner(text);
  }

  parse(): Tree {
    const items = this.#items(false);
    for (const { at, message } of this.#scanner.errors) this.#report({ start: at, end: at + 1 }, message);
    const failure = this.#failure ?? this.#scanner.errors.at(-1);
    this.#problems.sort((a, b) => a.start - b.start);
    return {
      format: 'hcl',
      text: this.#text,
      items,
      comments: this.#comments,
      problems: this.#problems,
      ...(failure && { refusal: `At ${goPosition(this.#text, failure.at)}: ${failure.message}` }),
      lax: [],
    };
  }

  #items(inBlock: boolean): Item[] {
    const items: Item[] = [];
    for (;;) {
      const next = this.#peek();
      if (next.type === 'RBRACE' && inBlock) break;
      if (inBlock && this.#failure && next.type === 'IDENT' && this.#beginsPath(next.start))
        this.#unwinding = true;
      if (this.#unwinding) {
        if (inBlock) break;
        this.#unwinding = false;
      }
      const { start } = next;
      const item = this.#item();
      if (item === 'end') break;
      if (typeof item === 'string') this.#resync(inBlock, start);
      else {
        items.push(item);
        if (item.value && this.#peek().type === 'COMMA') this.#scan();
        if (!item.value) this.#resync(inBlock, start);
      }
    }
    return items;
  }

  /** `end`: nothing more comes. An item without value is one that failed behind its keys. */
  #item(): Item | 'end' | 'failed' {
    const keys: Key[] = [];
    let token = this.#scan();
    for (; token.type === 'IDENT' || token.type === 'STRING'; token = this.#scan())
      keys.push(this.#key(token));
    const { type } = token;
    if (type === 'ASSIGN') return this.#assignment(keys, token);
    if (type === 'LBRACE') {
      if (keys.length === 0) this.#fail(token, 'expected: IDENT | STRING got: LBRACE');
      return this.#withValue(keys, this.#block(token));
    }
    if (type === 'EOF' && keys.length === 0) return 'end';
    if ((type === 'EOF' || type === 'RBRACE') && keys.length > 0) return this.#withoutValue(keys, token);
    this.#fail(
      token,
      type === 'ILLEGAL' ? 'illegal character' : `expected: IDENT | STRING | ASSIGN | LBRACE got: ${type}`,
    );
    this.#again = true;
    return this.#withValue(keys, undefined);
  }

  #assignment(keys: readonly Key[], token: Token): Item | 'end' | 'failed' {
    if (keys.length > 1) this.#fail(token, 'nested object expected: LBRACE got: ASSIGN');
    if (keys.length === 0) this.#fail(token, 'no object keys found!');
    const value = this.#value();
    if (value === 'end') {
      if (this.#depth === 0 && keys.length === 1) return this.#withValue(keys, undefined, token.start);
      return 'end';
    }
    return this.#withValue(keys, value, token.start);
  }

  #withoutValue(keys: readonly Key[], token: Token): Item {
    const names = keys.map(({ text }) => text).join(' ');
    const first = keys[0]?.start ?? token.start;
    const end = keys.at(-1)?.end ?? token.end;
    this.#fail(token, `key '${names}' expected start of object ('{') or assignment ('=')`, {
      start: first,
      end,
    });
    this.#again = true;
    return { keys, start: first, end };
  }

  #withValue(keys: readonly Key[], value: Value | undefined, assign?: number): Item | 'failed' {
    const [first] = keys;
    if (!first) return 'failed';
    const end = value?.end ?? (assign === undefined ? (keys.at(-1)?.end ?? first.end) : assign + 1);
    return {
      keys,
      start: first.start,
      end,
      ...(assign !== undefined && { assign }),
      ...(value && { value }),
    };
  }

  #value(): Value | 'end' | undefined {
    const token = this.#scan();
    const { type } = token;
    if (isLiteral(type)) return this.#literal(token, type);
    if (type === 'LBRACE') return this.#block(token);
    if (type === 'LBRACK') return this.#list(token);
    if (type === 'EOF') return 'end';
    this.#fail(token, `Unknown token: ${this.#place(token)}${type} ${this.#slice(token)}`);
    this.#again = true;
    return undefined;
  }

  #block(open: Token): Block {
    this.#depth++;
    const items = this.#depth > maxDepth ? this.#tooDeep(open) : this.#items(true);
    this.#depth--;
    const ended = { kind: 'object', start: open.start, items, json: false } as const;
    if (this.#unwinding) return { ...ended, end: this.#before };
    const close = this.#scan();
    if (close.type !== 'RBRACE') {
      this.#fail(close, `object expected closing RBRACE got: ${close.type}`, {
        start: open.start,
        end: open.end,
      });
      this.#again = true;
      return { ...ended, end: Math.max(this.#before, open.end) };
    }
    return { ...ended, end: close.end };
  }

  #list(open: Token): List {
    const values: Value[] = [];
    if (++this.#depth > maxDepth) this.#tooDeep(open);
    let end = open.end;
    for (let needComma = false; ;) {
      const token = this.#scan();
      const { type } = token;
      end = token.end;
      if (type === 'RBRACK') break;
      const lacksComma = needComma && type !== 'COMMA';
      if (lacksComma) this.#fail(token, `error parsing list, expected comma or list end, got: ${type}`);
      if (type === 'COMMA') {
        this.#peek();
        needComma = false;
      } else if (isLiteral(type)) {
        values.push(this.#literal(token, type));
        needComma = true;
      } else if (type === 'LBRACE') {
        values.push(this.#inList(token, 'object', () => this.#block(token)));
        needComma = true;
      } else if (type === 'LBRACK') {
        // A list in a list needs no comma behind it.
        values.push(this.#inList(token, 'list', () => this.#list(token)));
      } else {
        if (!lacksComma) this.#fail(token, `unexpected token while parsing list: ${type}`);
        needComma = false;
        if (!this.#endsList(token)) continue;
        this.#again = true;
        end = Math.max(this.#before, open.end);
        break;
      }
    }
    this.#depth--;
    return { kind: 'list', start: open.start, end, values, json: false };
  }

  /** A failure inside is told as one of the list. */
  #inList<T>(token: Token, what: string, parse: () => T): T {
    const before = this.#failure;
    const value = parse();
    if (!before && this.#failure) {
      const { at, message } = this.#failure;
      const inner = `At ${goPosition(this.#text, at)}: ${message}`;
      if (!this.#scanner.errors.some((error) => error.message === message && error.at === at))
        this.#failure = {
          at: token.start,
          message: `error while trying to parse ${what} within list: ${inner}`,
        };
    }
    return value;
  }

  /** Is a list that has no closing bracket over here, by the look of it? */
  #endsList({ type, start }: Token): boolean {
    return (
      type === 'EOF' ||
      type === 'RBRACE' ||
      type === 'ASSIGN' ||
      (type === 'IDENT' && this.#beginsLine(start))
    );
  }

  #tooDeep(open: Token): Item[] {
    this.#fail(open, `more than ${maxDepth} blocks within each other`);
    for (let depth = 1; depth > 0 && this.#peek().type !== 'EOF';) {
      const { type } = this.#peek();
      if (type === 'LBRACE' || type === 'LBRACK') depth++;
      if (type === 'RBRACE' || type === 'RBRACK') depth--;
      if (depth > 0) this.#scan();
    }
    return [];
  }

  /** Skips to where the next item begins or the block ends. At least one token further than `from`. */
  #resync(inBlock: boolean, from: number): void {
    for (let depth = 0; ;) {
      const { type, start } = this.#peek();
      if (type === 'EOF') return;
      if (type === 'RBRACE' && depth === 0 && inBlock) return;
      if (start > from && this.#beginsLine(start) && (type === 'IDENT' || type === 'STRING')) {
        if (this.#beginsPath(start)) {
          this.#unwinding = this.#depth > 0;
          return;
        }
        if (depth === 0) return;
      }
      if (type === 'LBRACE' || type === 'LBRACK') depth++;
      if ((type === 'RBRACE' || type === 'RBRACK') && depth > 0) depth--;
      this.#scan();
    }
  }

  #beginsLine(start: number): boolean {
    for (let i = start - 1; i >= this.#before; i--) if (this.#text.charCodeAt(i) === 10) return true;
    return start === 0 || this.#before === 0;
  }

  #beginsPath(start: number): boolean {
    return this.#text.startsWith('path', start) && (start === 0 || this.#text.charCodeAt(start - 1) === 10);
  }

  #key(token: Token): Key {
    return {
      start: token.start,
      end: token.end,
      text: this.#slice(token),
      quoted: token.type === 'STRING',
      json: false,
    };
  }

  #literal(token: Token, type: Literal['type']): Literal {
    return {
      kind: 'literal',
      type,
      start: token.start,
      end: token.end,
      text: this.#slice(token),
      json: false,
    };
  }

  #slice({ start, end }: Token): string {
    const text = this.#text.slice(start, end);
    return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  }

  /** Only for the failure that the server tells: it takes a look at the whole text. */
  #place({ start }: Token): string {
    return this.#failure ? '' : `${goPosition(this.#text, start)} `;
  }

  #scan(): Token {
    if (this.#again) {
      this.#again = false;
      return this.#token;
    }
    this.#before = this.#token.end;
    do {
      this.#token = this.#scanner.scan();
      if (this.#token.type === 'COMMENT')
        this.#comments.push({ start: this.#token.start, end: this.#token.end });
    } while (this.#token.type === 'COMMENT');
    return this.#token;
  }

  #peek(): Token {
    const token = this.#scan();
    this.#again = true;
    return token;
  }

  /** The server stops here; an error of its scanner up to here is told instead. */
  #fail(token: Token, message: string, span: Span = token): void {
    const scanned = this.#scanner.errors.at(-1);
    const isFirst = !this.#failure;
    this.#failure ??= scanned ?? { at: token.start, message };
    // At the end of the text every open block fails once more.
    if (token.type !== 'ILLEGAL' && (isFirst || token.type !== 'EOF')) this.#report(span, message);
  }

  #report({ start, end }: Span, message: string): void {
    if (this.#problems.length >= maxProblems) return;
    const { length } = this.#text;
    this.#problems.push({
      start: Math.min(start, length),
      end: Math.min(Math.max(end, start), length),
      message,
    });
  }
}
