/** How far a name is looked for to the left of a value. */
export const nameReach = 160;

/** Words that can stand between the opening quote and the secret. */
const schemes = new Set(['bearer', 'basic', 'token', 'bot', 'apikey']);
/** Types that stand between a name and its `=`: `var token string = …`, `token: &str = …`. */
const types = new Set(['string', 'str', 'String', 'char', 'byte', 'bytes', 'any', 'Secret', 'SecretStr']);
const operators = ['??=', '||=', '=>', ':=', '??', '||', '?=', '+=', '=', ':'];

const isSpace = (c: string): boolean => c === ' ' || c === '\t';
const isQuote = (c: string): boolean => c === '"' || c === "'" || c === '`' || c === '\\';
const isWord = (c: string): boolean => /[\w-]/.test(c);
const isClosing = (c: string): boolean => isQuote(c) || c === ']' || c === ')' || c === '}';

/**
 * The variable, key or attribute whose value begins at `at`: `githubToken`, `DB_PASSWORD`, `api_key`; undefined
 * where the syntax shows none. Looks back within the line, at most {@link nameReach} characters.
 */
export function nameBefore(text: string, at: number): string | undefined {
  const back = new Backwards(text, at);
  const mark = back.at;
  if (!(back.skip(isSpace) && schemes.has(back.take(isWord).toLowerCase()))) back.at = mark;
  if (back.skip(isQuote)) {
    const prefix = back.at;
    if (!/^[rbufRBUFL@$]{1,2}$/.test(back.take((c) => /[\w@$]/.test(c)))) back.at = prefix;
  }
  back.skip(isSpace);
  if (back.peek === '>' && !back.endsWith('=>') && !back.endsWith('->')) return elementName(back);
  if (back.peek === ',') {
    // `setenv("NAME", "value")`: the neighbour is a key only when it is a string itself.
    back.at--;
    back.skip(isSpace);
    return isQuote(back.peek) ? word(back) : undefined;
  }
  const operator = operators.find((candidate) => back.endsWith(candidate));
  if (operator === undefined) return undefined;
  back.at -= operator.length;
  back.skip(isSpace);
  const name = word(back);
  if (name === undefined || !types.has(name)) return name;
  back.skip((c) => isSpace(c) || c === ':' || c === '*' || c === '&' || c === '?');
  return word(back) ?? name;
}

class Backwards {
  readonly #text: string;
  readonly #floor: number;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#floor = Math.max(0, at - nameReach);
    this.at = at;
  }

  /** The character before the cursor; empty at the border. */
  get peek(): string {
    return this.at > this.#floor ? this.#text.charAt(this.at - 1) : '';
  }

  /** Moves back over characters that pass; true if there were any. */
  skip(test: (c: string) => boolean): boolean {
    const from = this.at;
    while (this.peek !== '' && test(this.peek)) this.at--;
    return this.at < from;
  }

  take(test: (c: string) => boolean): string {
    const end = this.at;
    this.skip(test);
    return this.#text.slice(this.at, end);
  }

  endsWith(suffix: string): boolean {
    return this.at - suffix.length >= this.#floor && this.#text.endsWith(suffix, this.at);
  }
}

/** The word before the cursor, past what closes a key or an index: `"key"`, `env['KEY']`. */
function word(back: Backwards): string | undefined {
  back.skip(isClosing);
  back.skip((c) => c === '-');
  const found = back.take(isWord).replace(/^-+/, '');
  return /[A-Za-z]/.test(found) ? found : undefined;
}

/** `<password>value`, `<add key="x">value`: the element's name. */
function elementName(back: Backwards): string | undefined {
  back.at--;
  const inside = back.take((c) => c !== '<' && c !== '>');
  return back.peek === '<' ? /^[A-Za-z_][\w.:-]{0,63}(?=\s|$)/.exec(inside)?.[0] : undefined;
}
