import { anyButNewline, anything, charSet, complement, escapeSets, ignoringCase, namedSets } from './charSet';
import type { CharSet } from './charSet';
import type { Tree } from './regexTree';

/** Why a pattern cannot be used, in words that go after its name. */
export class PatternError extends Error {}

const longest = 4000;
const deepest = 50;
/** A larger count is no bound to speak of. */
const mostRepeats = 10_000;

interface Modes {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7, '0': 0 };

/**
 * Reads what JavaScript's and Go's regular expressions have in common, and of each what has a meaning in the
 * other's terms. Throws a {@link PatternError} that says what it does not understand.
 */
export function parseRegex(source: string, ignoreCase = false): Tree {
  if (source.length > longest) throw new PatternError(`it is longer than ${longest} characters`);
  const parser = new Parser(source);
  return parser.parse({ ignoreCase, dotAll: false, multiline: false });
}

class Parser {
  readonly #source: string;
  #at = 0;
  #groups = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  parse(modes: Modes): Tree {
    const tree = this.#choice(modes);
    if (this.#at < this.#source.length)
      throw new PatternError('it has a closing bracket without an opening one');
    return tree;
  }

  get #next(): string {
    return this.#source.charAt(this.#at);
  }

  #eat(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** What matches here, taken. */
  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }

  #choice(modes: Modes): Tree {
    if (++this.#depth > deepest) throw new PatternError('its groups are too deep');
    const options: Tree[] = [];
    let items: Tree[] = [];
    while (this.#at < this.#source.length && this.#next !== ')') {
      if (this.#eat('|')) {
        options.push({ kind: 'sequence', items });
        items = [];
        continue;
      }
      // `(?i)` changes the modes of what follows in its group.
      const flags = this.#match(/\(\?([imsU]*)(?:-([imsU]+))?\)/y);
      if (flags) {
        modes = changed(modes, flags);
        continue;
      }
      items.push(this.#repeated(this.#atom(modes)));
    }
    options.push({ kind: 'sequence', items });
    this.#depth--;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #repeated(body: Tree): Tree {
    const found = this.#match(/(?:([*+?])|\{(\d{1,9})(?:(,)(\d{1,9})?)?\})([?+]?)/y);
    if (!found) return body;
    const [, sign, least, comma, most, suffix] = found;
    if (suffix === '+') throw new PatternError('it has a possessive quantifier');
    if (this.#match(/[*+?]|\{\d/y)) throw new PatternError('it has a quantifier after a quantifier');
    if (body.kind === 'edge' || body.kind === 'look')
      throw new PatternError('it repeats something that has no length');
    const min = sign ? (sign === '+' ? 1 : 0) : Number(least);
    const max = sign ? (sign === '?' ? 1 : Infinity) : most ? Number(most) : comma ? Infinity : min;
    if (max < min) throw new PatternError('it has a count whose bounds are the wrong way round');
    if (min > mostRepeats || (max > mostRepeats && max !== Infinity))
      throw new PatternError(`it repeats more than ${mostRepeats} times`);
    return { kind: 'repeat', body, min, max, lazy: suffix === '?' };
  }

  #atom(modes: Modes): Tree {
    if (this.#eat('(')) return this.#group(modes);
    if (this.#eat('[')) return { kind: 'set', set: this.#class(modes) };
    if (this.#eat('.')) return { kind: 'set', set: modes.dotAll ? anything : anyButNewline };
    if (this.#eat('^')) return edge(modes.multiline ? '(?<![^\\n])' : '^');
    if (this.#eat('$')) return edge(modes.multiline ? '(?![^\\n])' : '$');
    if (this.#match(/[*+?]/y)) throw new PatternError('it has a quantifier with nothing before it');
    if (this.#eat('\\')) {
      const anchor = this.#match(/[AzZbB]/y)?.[0];
      if (anchor) return edge(anchor === 'A' ? '^' : anchor === 'b' || anchor === 'B' ? `\\${anchor}` : '$');
      return set(this.#escape(), modes);
    }
    const code = this.#source.codePointAt(this.#at) ?? 0;
    this.#at += code > 0xffff ? 2 : 1;
    if (code <= 0xffff) return set([[code, code]], modes);
    const units = String.fromCodePoint(code);
    return {
      kind: 'sequence',
      items: [0, 1].map((i) => set([[units.charCodeAt(i), units.charCodeAt(i)]], modes)),
    };
  }

  #group(modes: Modes): Tree {
    const look = this.#match(/\?<?[=!]/y)?.[0];
    if (look) return { kind: 'look', open: `(${look}`, body: this.#closed(modes) };
    const flags = this.#match(/\?([imsU]*)(?:-([imsU]+))?:/y);
    if (flags) return this.#closed(changed(modes, flags));
    const name = this.#match(/\?P?<([A-Za-z_]\w*)>/y)?.[1];
    if (name === undefined && this.#next === '?')
      throw new PatternError('it has a kind of group that is not supported');
    const number = ++this.#groups;
    return { kind: 'group', number, body: this.#closed(modes), ...(name === undefined ? {} : { name }) };
  }

  #closed(modes: Modes): Tree {
    const body = this.#choice(modes);
    if (!this.#eat(')')) throw new PatternError('it has an opening bracket without a closing one');
    return body;
  }

  /** After the opening bracket. */
  #class(modes: Modes): CharSet {
    const negated = this.#eat('^');
    const parts: [number, number][] = [];
    for (let first = true; first || this.#next !== ']'; first = false) {
      if (this.#at >= this.#source.length) throw new PatternError('it has a set without a closing bracket');
      const named = this.#match(/\[:(\^?)(\w+):\]/y);
      if (named) {
        const known = namedSets[named[2] ?? ''];
        if (!known) throw new PatternError('it names a set of characters that there is not');
        parts.push(...(named[1] ? complement(known) : known).map(([a, b]): [number, number] => [a, b]));
        continue;
      }
      const low = this.#member();
      const high = this.#match(/-(?!\])/y) ? this.#member() : low;
      const [from, to] = [single(low), single(high)];
      if (low === high) parts.push(...low.map(([a, b]): [number, number] => [a, b]));
      else if (from === undefined || to === undefined)
        parts.push(...[...low, [45, 45] as const, ...high].map(([a, b]): [number, number] => [a, b]));
      else if (from > to) throw new PatternError('it has a range of characters the wrong way round');
      else parts.push([from, to]);
    }
    this.#at++;
    const plain = charSet(parts);
    const folded = modes.ignoreCase ? ignoringCase(plain) : plain;
    return negated ? complement(folded) : folded;
  }

  #member(): CharSet {
    if (this.#eat('\\')) return this.#eat('b') ? [[8, 8]] : this.#escape();
    const code = this.#source.codePointAt(this.#at) ?? 0;
    if (code > 0xffff) throw new PatternError('it has a set with a character beyond U+FFFF');
    this.#at++;
    return [[code, code]];
  }

  /** After the backslash. */
  #escape(): CharSet {
    const hex = this.#match(/x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|[xu]\{([\dA-Fa-f]{1,4})\}/y);
    if (hex) {
      const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
      return [[code, code]];
    }
    const char = this.#next;
    this.#at++;
    const known = escapeSets[char];
    if (known) return known;
    const control = controls[char];
    if (control !== undefined) return [[control, control]];
    if (char === '' || /[A-Za-z\d]/.test(char))
      throw new PatternError(
        /\d|k/.test(char) ? 'it refers back to a group' : 'it has an escape that is not supported',
      );
    return [[char.charCodeAt(0), char.charCodeAt(0)]];
  }
}

const edge = (source: string): Tree => ({ kind: 'edge', source });

function set(plain: CharSet, { ignoreCase }: Modes): Tree {
  return { kind: 'set', set: ignoreCase ? ignoringCase(plain) : plain };
}

const single = (chars: CharSet): number | undefined =>
  chars.length === 1 && chars[0]![0] === chars[0]![1] ? chars[0]![0] : undefined;

function changed(modes: Modes, [, on = '', off = '']: RegExpExecArray): Modes {
  if (`${on}${off}`.includes('U')) throw new PatternError('it swaps greedy and lazy quantifiers with (?U)');
  const mode = (flag: string, now: boolean) => (on.includes(flag) || now) && !off.includes(flag);
  return {
    ignoreCase: mode('i', modes.ignoreCase),
    dotAll: mode('s', modes.dotAll),
    multiline: mode('m', modes.multiline),
  };
}
