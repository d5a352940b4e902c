import type { CodeSet } from './head';

/** Called for each occurrence, in the order in which they begin: which word, and where it begins. */
type Visit = (word: number, start: number) => void;

/** The prefilter's kernel: finds every occurrence of any of its words, ignoring ASCII case, in one pass. */
export interface AnchorFinder {
  find(text: string, visit: Visit): void;
}

/** What the kernel looks for. */
export interface Anchor {
  /** Lower case ASCII, two characters or more. */
  readonly word: string;
  /** The characters that can follow it, where that is known. */
  readonly next: CodeSet | undefined;
}

/** What is looked at in one go; a piece of a text stays near the processor with the table. */
const piece = 1 << 16;
const scratch = new Uint16Array(piece / 2);
const bytes = Buffer.from(scratch.buffer);

/** Of two characters what is left of each, so that case makes no difference: `a` and `A`, but also `1` and U+0011. */
const fold = 0x5f5f;

/** The commonest pairs of characters in source, one after the other: a word is best known by others. */
const commonest =
  '  erreinontee atenorstestietthntrocose tdeallen s io it  stohearr me aritrtaured elinsrrngprfiitis cilpeanra nnd rf ctecneiftud rnunnc fcemageva ootsiel pearsdaampaacex masnas.ca (poicidou dodl sschnioptyfotsuekenove " badrtutptyplodiomie l vhae.ussoemlleflaigolmpuly imluagttfusc whiapnfplmisplt ut.cko e(ofclizbuzeg crt(.ca bec osxtfasa.socepe_tp--ldruqusulssheyairyblrchtwim do htch oiaueqoouiumho';

/** By two characters' codes, how seldom they stand together: the logarithm of their place in that list. */
function seldomness(): Float64Array {
  const seldom = new Float64Array(1 << 14).fill(Math.log(commonest.length));
  for (let at = 0; at < commonest.length; at += 2)
    seldom[(commonest.charCodeAt(at) << 7) | commonest.charCodeAt(at + 1)] = Math.log(2 + at / 2);
  return seldom;
}

/**
 * Looks at every second character with the three before it: one bit, found by a hash of the four, says that no word has
 * them or that some may. A word is known by four of its characters, once for each of the two ways in which it can stand;
 * for short ones a neighbour, whatever it is, makes up the four.
 */
export function anchorFinder(anchors: readonly Anchor[]): AnchorFinder {
  let table: Table | undefined;
  return {
    find(text, visit) {
      table ??= new Table(anchors);
      const { bits } = table;
      const found = new Occurrences();
      let before = 0;
      for (let from = 0; from < text.length + 2; from += piece) {
        const part = text.length <= piece ? text : text.slice(from, from + piece);
        const written = bytes.write(part, 'latin1');
        // A little more than the text has, so that a word at its end is seen with a neighbour.
        const end = Math.min(piece, written + 4);
        bytes.fill(0, written, end);
        const count = end >>> 1;
        for (let k = 0; k < count; k++) {
          const pair = scratch[k]! & fold;
          const hash = Math.imul(before, mixBefore) ^ Math.imul(pair, mixPair);
          before = pair;
          if ((bits[hash >>> 16]! & (1 << ((hash >>> 11) & 31))) !== 0)
            table.look(hash, text, from + 2 * k - 2, found);
        }
        // What begins in the next piece comes later, and what is known by characters there may begin in this one.
        found.tell(visit, from + end - 4 - table.reach);
      }
      found.tell(visit, Infinity);
    },
  };
}

/** Does the word stand there, in either case? */
function stands(word: string, text: string, start: number): boolean {
  if (start < 0 || start + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    const wanted = word.charCodeAt(i);
    if (code !== wanted && (code !== wanted - 32 || wanted < 97 || wanted > 122)) return false;
  }
  return true;
}

/** Occurrences in the order in which they begin: a long word may be seen after a short one that begins later. */
class Occurrences {
  readonly #words: number[] = [];
  readonly #starts: number[] = [];

  add(word: number, start: number): void {
    const words = this.#words;
    const starts = this.#starts;
    let i = starts.length;
    for (; i > 0 && (starts[i - 1]! - start || words[i - 1]! - word) > 0; i--) {
      starts[i] = starts[i - 1]!;
      words[i] = words[i - 1]!;
    }
    starts[i] = start;
    words[i] = word;
  }

  /** Tells of those that begin before `limit`, and forgets them. */
  tell(visit: Visit, limit: number): void {
    const words = this.#words;
    const starts = this.#starts;
    let i = 0;
    for (; i < starts.length && starts[i]! < limit; i++) visit(words[i]!, starts[i]!);
    words.splice(0, i);
    starts.splice(0, i);
  }
}

const mixBefore = 0x9e3779b1;
const mixPair = 0x85ebca6b;

/**
 * Where the words are found by four of their characters. The upper 21 bits of a hash choose a bit, the upper 18 what may
 * stand there: a sight, which is a word and a place in it. There are two a word.
 */
class Table {
  readonly bits = new Int32Array(1 << 16);
  /** A sight's number, or below 0 that of several. */
  readonly #seen = new Int32Array(1 << 18);
  readonly #several: (readonly number[])[] = [[]];
  /** Of each sight, from 2 on: from the word's first character to the first of the four. */
  readonly #offsets: number[] = [0, 0];
  readonly #words: readonly string[];
  /** The most characters from a word's first to the four that it is known by. */
  reach = 0;

  constructor(anchors: readonly Anchor[]) {
    this.#words = anchors.map(({ word }) => word);
    const seldom = seldomness();
    for (const anchor of anchors) {
      const { word } = anchor;
      if (word.length < 2 || !/^[\0-\x7f]+$/.test(word) || word !== word.toLowerCase())
        throw new RangeError(`A keyword must be lower case ASCII of two characters or more: ${word}`);
      for (const phase of [0, 1]) this.#enter(anchor, rarest(anchor, phase, seldom));
    }
  }

  /** Adds what stands where the four characters at `at` have that hash. */
  look(hash: number, text: string, at: number, found: Occurrences): void {
    const seen = this.#seen[hash >>> 14]!;
    if (seen >= 0) this.#compare(seen, text, at, found);
    else for (const sight of this.#several[-seen]!) this.#compare(sight, text, at, found);
  }

  #compare(sight: number, text: string, at: number, found: Occurrences): void {
    const start = at - this.#offsets[sight]!;
    const word = (sight >> 1) - 1;
    if (stands(this.#words[word]!, text, start)) found.add(word, start);
  }

  /** Enters the word under its four characters from `offset` on, with every possible neighbour where it has fewer. */
  #enter({ word, next }: Anchor, offset: number): void {
    const sight = this.#offsets.push(offset) - 1;
    this.reach = Math.max(this.reach, offset);
    const [first, second, third, fourth] = [0, 1, 2, 3].map((i) => neighbours(word, offset + i, next));
    for (const one of first!) {
      for (const two of second!) {
        const half = Math.imul(pairOf(one, two), mixBefore);
        for (const three of third!) {
          for (const four of fourth!) this.#mark(half ^ Math.imul(pairOf(three, four), mixPair), sight);
        }
      }
    }
  }

  #mark(hash: number, sight: number): void {
    this.bits[hash >>> 16]! |= 1 << ((hash >>> 11) & 31);
    const slot = hash >>> 14;
    const present = this.#seen[slot]!;
    if (present === 0) {
      this.#seen[slot] = sight;
    } else if (present !== sight) {
      const sights = present < 0 ? this.#several[-present]! : [present];
      if (!sights.includes(sight)) this.#seen[slot] = 1 - this.#several.push([...sights, sight]);
    }
  }
}

/** The offset, even or odd as the phase, of the rarest four characters of a word. */
function rarest({ word, next }: Anchor, phase: number, seldom: Float64Array): number {
  const first = phase === 0 || word.length > 4 || (word.length === 4 && next) ? phase : -1;
  let best = first;
  let most = -1;
  for (let at = first; at === first || at + 4 <= word.length; at += 2) {
    let sum = 0;
    for (let i = Math.max(0, at); i < at + 3 && i + 1 < word.length; i++)
      sum += seldom[(word.charCodeAt(i) << 7) | word.charCodeAt(i + 1)]!;
    if (sum <= most) continue;
    most = sum;
    best = at;
  }
  return best;
}

const anyFolded = Array.from({ length: 64 }, (_, i) => (i & 0x1f) | ((i & 0x20) << 1));

/** What can stand at a place of a word or beside it. */
function neighbours(word: string, at: number, next: CodeSet | undefined): readonly number[] {
  if (at >= 0 && at < word.length) return [word.charCodeAt(at) & 0x5f];
  return at < 0 || !next || next.others ? anyFolded : anyFolded.filter((code) => foldsInto(next, code));
}

/** Has the set a character of which this is left? */
function foldsInto({ has }: CodeSet, code: number): boolean {
  return has[code] === 1 || has[code | 0x20] === 1;
}

/** Two bytes as this machine reads them as one number. */
const pairOf: (first: number, second: number) => number =
  new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? (a, b) => a | (b << 8) : (a, b) => (a << 8) | b;
