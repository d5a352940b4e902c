/** A set of UTF-16 code units: ranges from–to, both included, in order and apart. */
export type CharSet = readonly (readonly [from: number, to: number])[];

const last = 0xffff;

/** The ranges in order, those that touch joined. */
export function charSet(ranges: CharSet): CharSet {
  const joined: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function complement(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}

export const union = (...sets: readonly CharSet[]): CharSet => charSet(sets.flat());

export function overlaps(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([low, high]) => from <= high && low <= to));
}

/** With the other case of every ASCII letter in it. */
export function ignoringCase(set: CharSet): CharSet {
  const shifted = (low: number, high: number, by: number): [number, number][] =>
    set.flatMap(([from, to]): [number, number][] => {
      const [start, end] = [Math.max(from, low), Math.min(to, high)];
      return start <= end ? [[start + by, end + by]] : [];
    });
  return charSet([...set, ...shifted(65, 90, 32), ...shifted(97, 122, -32)]);
}

/** The lower case letter or other character that is all of the set but for case; undefined for larger sets. */
export function onlyChar(set: CharSet): string | undefined {
  const [first, second] = set;
  if (!first || set.length > 2 || first[0] !== first[1]) return undefined;
  const char = String.fromCharCode(first[0]);
  if (!second) return char.toLowerCase();
  const other = String.fromCharCode(second[0]);
  return second[0] === second[1] && other === char.toLowerCase() ? other : undefined;
}

const range = (from: string, to = from): [number, number] => [from.charCodeAt(0), to.charCodeAt(0)];
const digit: CharSet = [range('0', '9')];
const word = charSet([...digit, range('A', 'Z'), range('_'), range('a', 'z')]);
const space = charSet([
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
]);

/** What `\d`, `\W` and their kin stand for. */
export const escapeSets: Readonly<Record<string, CharSet>> = {
  d: digit,
  D: complement(digit),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
};

/** What `[:alpha:]` and its kin stand for. */
export const namedSets: Readonly<Record<string, CharSet>> = {
  alnum: charSet([...digit, range('A', 'Z'), range('a', 'z')]),
  alpha: [range('A', 'Z'), range('a', 'z')],
  ascii: [[0, 127]],
  blank: [[9, 9], range(' ')],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit,
  graph: [range('!', '~')],
  lower: [range('a', 'z')],
  print: [range(' ', '~')],
  punct: [range('!', '/'), range(':', '@'), range('[', '`'), range('{', '~')],
  space: [[9, 13], range(' ')],
  upper: [range('A', 'Z')],
  word,
  xdigit: [range('0', '9'), range('A', 'F'), range('a', 'f')],
};

export const anyButNewline = complement([[10, 10]]);
export const anything: CharSet = [[0, last]];
