/** A way of writing a character with others, such as `%2F`, `\u002F` or `&#47;`. */
export interface Escape {
  /** What each begins with. */
  readonly mark: string;
  /** By code below 128, what stands for itself in a run: no space, quote, bracket or tag. */
  readonly plain: Uint8Array;
  /** Does a line break or another control character end a run? */
  readonly breaks: boolean;
  /** The escape at a place: the code that it stands for times 16, plus its own length; 0 where there is none. */
  readonly read: (text: string, at: number) => number;
}

/** Shorter runs hold no token; of longer ones only the first so many characters are decoded. */
const shortest = 20;
const longest = 16_384;

const codes = (set: RegExp): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (set.test(String.fromCharCode(code)) ? 1 : 0));
const code = {
  number: 35,
  slash: 47,
  zero: 48,
  three: 51,
  backslash: 92,
  a: 97,
  n: 110,
  r: 114,
  t: 116,
  u: 117,
  x: 120,
};
const lineFeed = 10;
const space = 32;

const percent: Escape = {
  mark: '%',
  plain: codes(/[\w.~+-]/),
  // A key in a query has lines.
  breaks: false,
  read: (text, at) => packed(digits(text, at + 1, 2, 16), 3),
};

const backslash: Escape = {
  mark: '\\',
  plain: codes(/[\w!#$%&*+./:;=?@^|~-]/),
  breaks: true,
  read(text, at) {
    const next = text.charCodeAt(at + 1);
    if (next === code.n || next === code.r || next === code.t) return packed(lineFeed, 2);
    if (next === code.x) return packed(digits(text, at + 2, 2, 16), 4);
    if (next === code.u) return packed(digits(text, at + 2, 4, 16), 6);
    if (next === code.slash || next === code.backslash) return packed(next, 2);
    return next >= code.zero && next <= code.three ? packed(digits(text, at + 1, 3, 8), 4) : 0;
  },
};

const named = [
  ['amp;', '&'],
  ['quot;', '"'],
  ['apos;', "'"],
  ['lt;', '<'],
  ['gt;', '>'],
] as const;
const longestNumber = 7;

const entity: Escape = {
  mark: '&',
  plain: codes(/[\w!#$%*+./:;=?@^|~-]/),
  breaks: true,
  read(text, at) {
    const next = text.charCodeAt(at + 1);
    if (next !== code.number) {
      if (next < code.a) return 0;
      const found = named.find(([name]) => text.startsWith(name, at + 1));
      return found ? packed(found[1].charCodeAt(0), found[0].length + 1) : 0;
    }
    const radix = /[xX]/.test(text.charAt(at + 2)) ? 16 : 10;
    const from = radix === 16 ? at + 3 : at + 2;
    let to = from;
    while (to < from + longestNumber && (digitOf[text.charCodeAt(to)] ?? none) < radix) to++;
    return text.charAt(to) === ';' && to > from
      ? packed(digits(text, from, to - from, radix), to + 1 - at)
      : 0;
  },
};

/** The escapes of URLs, of string literals, and of HTML and XML. */
export const escapes: readonly Escape[] = [percent, backslash, entity];

/** Does a percent-encoded character stand there? */
export const isPercentEncoded = (text: string, at: number): boolean =>
  text.charAt(at) === '%' && percent.read(text, at) > 0;

/**
 * Finds the runs with an escape in them, or right after one that stands for a line break. Elsewhere it looks at the
 * marks alone.
 */
export function escapedRuns(text: string, escape: Escape, visit: (start: number, end: number) => void): void {
  const { mark, plain } = escape;
  let floor = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, floor)) {
    const first = escape.read(text, at);
    let end = at + Math.max(first & 15, 1);
    if (first > 0) {
      let start = at;
      if (isBreak(first, escape)) start = end;
      else while (start > floor && plain[text.charCodeAt(start - 1)] === 1) start--;
      for (let length = 1; length > 0; end += length) length = lengthAt(text, end, escape);
      if (end - start >= shortest) visit(start, end);
    }
    floor = end;
  }
}

const isBreak = (found: number, { breaks }: Escape): boolean => breaks && found >>> 4 < space;

/** How many characters stand for the next one of a run; 0 where it ends. */
function lengthAt(text: string, at: number, escape: Escape): number {
  if (escape.plain[text.charCodeAt(at)] === 1) return 1;
  if (text.charAt(at) !== escape.mark) return 0;
  const found = escape.read(text, at);
  return isBreak(found, escape) ? 0 : found & 15;
}

const decoded = Buffer.alloc(longest);

/** What a run stands for; characters beyond Latin-1, which no token has, become `?`. */
export function unescaped(run: string, { mark, read }: Escape): string {
  const end = Math.min(run.length, longest);
  const first = mark.charCodeAt(0);
  let length = 0;
  for (let at = 0; at < end;) {
    const found = run.charCodeAt(at) === first ? read(run, at) : 0;
    const character = found === 0 ? run.charCodeAt(at) : found >>> 4;
    decoded[length++] = character > 255 ? 63 : character;
    at += found === 0 ? 1 : found & 15;
  }
  return decoded.toString('latin1', 0, length);
}

function packed(code: number, length: number): number {
  return code < 0 ? 0 : code * 16 + length;
}

const none = 16;
const digitOf = Uint8Array.from({ length: 128 }, (_, of) => {
  const digit = Number.parseInt(String.fromCharCode(of), 16);
  return Number.isNaN(digit) ? none : digit;
});

/** The number that so many digits make; -1 if others stand there. */
function digits(text: string, at: number, count: number, radix: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = digitOf[text.charCodeAt(i)] ?? none;
    if (digit >= radix) return -1;
    number = number * radix + digit;
  }
  return number;
}
