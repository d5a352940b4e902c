import { JsonScanner } from './jsonScanner';
import { goPosition } from './position';
import type { Token } from './token';
import type { Block, Item, Key, Laxness, List, Literal, Tree, Value } from './tree';
import { maxDepth } from './tree';

/** A failure on its way up. The end of the text is one that most callers take for the end of what they read. */
interface Failure {
  readonly message: string;
  readonly token: Token;
  readonly ended: boolean;
}
type Result<T> = { readonly value: T; readonly failure?: Failure };

/**
 * Parses JSON as the servers do, who take much for JSON that is none: text that breaks off, commas before a bracket,
 * anything behind the end. Stops where they stop. Always a tree, as far as it goes.
 */
export function parseJson(text: string): Tree {
  return new Parser(text).parse();
}

const isListLiteral = (type: Token['type']): type is 'STRING' | 'NUMBER' | 'FLOAT' =>
  type === 'STRING' || type === 'NUMBER' || type === 'FLOAT';

class Parser {
  readonly #text: string;
  readonly #scanner: JsonScanner;
  readonly #lax: Laxness[] = [];
  #token: Token = { type: 'EOF', start: 0, end: 0 };
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new JsonScanner(text);
  }

  parse(): Tree {
    const open = this.#scan();
    const { value, failure } =
      open.type === 'LBRACE'
        ? this.#object(open)
        : { value: undefined, failure: this.#failure(open, 'Expected object') };
    const scanned = this.#scanner.errors.at(-1);
    const refusal = scanned ? `${goPosition(this.#text, scanned.at)}: ${scanned.message}` : failure?.message;
    const failed = scanned ? { start: scanned.at, end: scanned.at + 1 } : failure?.token;
    if (!failed) this.#lookBehind();
    return {
      format: 'json',
      text: this.#text,
      items: value?.items ?? [],
      comments: [],
      problems: failed
        ? [
            {
              start: Math.min(failed.start, this.#text.length),
              end: Math.min(failed.end, this.#text.length),
              message: scanned?.message ?? failure?.message ?? '',
            },
          ]
        : [],
      ...(refusal !== undefined && { refusal }),
      lax: this.#lax,
    };
  }

  #object(open: Token): Result<Block> {
    if (++this.#depth > maxDepth)
      return {
        value: this.#block(open, []),
        failure: this.#failure(open, `more than ${maxDepth} objects within each other`),
      };
    const { value: items, failure } = this.#items();
    this.#depth--;
    const value = this.#block(open, items);
    // Whatever went wrong, a closing brace makes it good.
    return failure && this.#token.type !== 'RBRACE' ? { value, failure } : { value };
  }

  #block(open: Token, items: readonly Item[]): Block {
    return { kind: 'object', start: open.start, end: Math.max(open.end, this.#token.end), items, json: true };
  }

  #items(): Result<Item[]> {
    const items: Item[] = [];
    for (;;) {
      const { value, failure } = this.#item(items.length > 0);
      if (failure?.ended) {
        this.#note('truncated');
        return { value: items };
      }
      if (failure) return { value: items, failure };
      if (value) items.push(value);
      const { type } = this.#scan();
      if (type === 'COMMA') continue;
      if (type === 'EOF') this.#note('truncated');
      else if (type !== 'RBRACE') this.#note('not JSON');
      return { value: items };
    }
  }

  #item(behindComma: boolean): Result<Item | undefined> {
    const keys: Key[] = [];
    for (;;) {
      const token = this.#scan();
      if (token.type === 'STRING') {
        if (keys.length > 0) this.#note('not JSON');
        keys.push({ start: token.start, end: token.end, text: this.#slice(token), quoted: true, json: true });
        continue;
      }
      if (token.type === 'COLON' && keys.length > 0) return this.#pair(keys, token);
      if (token.type === 'RBRACE')
        this.#noteAt(token, keys.length > 0 ? 'not JSON' : behindComma ? 'trailing comma' : undefined);
      const message = token.type === 'ILLEGAL' ? 'illegal' : `expected: STRING got: ${token.type}`;
      return { value: undefined, failure: this.#failure(token, message) };
    }
  }

  #pair(keys: readonly Key[], colon: Token): Result<Item> {
    const { value, failure } = this.#value();
    const start = keys[0]?.start ?? colon.start;
    const item = { keys, start, assign: colon.start, end: value?.end ?? colon.end, ...(value && { value }) };
    return failure ? { value: item, failure } : { value: item };
  }

  #value(): Result<Value | undefined> {
    const token = this.#scan();
    const { type } = token;
    if (type === 'NULL') return { value: { ...this.#literal(token, 'STRING'), text: '' } };
    if (type === 'BOOL' || isListLiteral(type)) return { value: this.#literal(token, type) };
    if (type === 'LBRACE') return this.#object(token);
    if (type === 'LBRACK') return this.#list(token);
    const place = goPosition(this.#text, token.start);
    const what = `Expected object value, got unknown token: ${place} ${type} ${this.#slice(token)}`;
    return { value: undefined, failure: this.#failure(token, what) };
  }

  #list(open: Token): Result<List> {
    const values: Value[] = [];
    const list = (): List => ({ kind: 'list', start: open.start, end: this.#token.end, values, json: true });
    for (let before: Token = open; ; before = this.#token) {
      const token = this.#scan();
      const { type } = token;
      const fresh = before.type === 'COMMA' || before === open;
      if (type === 'RBRACK') {
        if (before.type === 'COMMA') this.#note('trailing comma');
        return { value: list() };
      }
      if (type === 'BOOL' || type === 'LBRACK') {
        // Skipped by the servers without a word.
        this.#note('lost');
        continue;
      }
      if (fresh === (type === 'COMMA')) this.#note('not JSON');
      if (isListLiteral(type)) values.push(this.#literal(token, type));
      else if (type === 'LBRACE') {
        const { value, failure } = this.#object(token);
        values.push(value);
        if (failure) return { value: list(), failure };
      } else if (type !== 'COMMA')
        return {
          value: list(),
          failure: this.#failure(token, `unexpected token while parsing list: ${type}`, false),
        };
    }
  }

  /** After a text that was read: is there more of it? */
  #lookBehind(): void {
    const { end } = this.#token;
    const rest = this.#text.slice(end).search(/\S/);
    if (rest >= 0) this.#lax.push({ start: end + rest, end: this.#text.length, kind: 'more text' });
  }

  #note(kind: Laxness['kind']): void {
    this.#noteAt(this.#token, kind);
  }

  #noteAt({ start, end }: Token, kind: Laxness['kind'] | undefined): void {
    if (kind === undefined || this.#lax.length >= 50) return;
    const { length } = this.#text;
    this.#lax.push({ start: Math.min(start, length), end: Math.min(end, length), kind });
  }

  #failure(token: Token, message: string, ended = token.type === 'EOF'): Failure {
    return { message, token, ended };
  }

  #literal(token: Token, type: Literal['type']): Literal {
    return {
      kind: 'literal',
      type,
      start: token.start,
      end: token.end,
      text: this.#slice(token),
      json: true,
    };
  }

  #slice({ start, end }: Token): string {
    return this.#text.slice(start, end);
  }

  #scan(): Token {
    return (this.#token = this.#scanner.scan());
  }
}
