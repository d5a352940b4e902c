/** Called for each occurrence, in the order in which they end: which word, and where it begins. */
type Visit = (word: number, start: number) => void;

/** The prefilter's kernel: finds every occurrence of any of its words, ignoring ASCII case, in one pass. */
export interface AnchorFinder {
  find(text: string, visit: Visit): void;
}

/**
 * An Aho-Corasick automaton over character classes, as one dense table: each character costs two look-ups
 * whatever the text. Words are lower case ASCII; any other character sends it back to the start.
 */
export function anchorFinder(words: readonly string[]): AnchorFinder {
  const { classes, count } = classesOf(words);
  const { next, outputs, firstLoud } = automatonOf(words, classes, count);
  const lengths = words.map((word) => word.length);
  return {
    find(text, visit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        state = next[state * count + (code < 128 ? classes[code]! : 0)]!;
        if (state < firstLoud) continue;
        for (const word of outputs[state - firstLoud]!) visit(word, i + 1 - lengths[word]!);
      }
    },
  };
}

/** Class 0 is every character that stands in no word. */
function classesOf(words: readonly string[]): { classes: Uint8Array; count: number } {
  const classes = new Uint8Array(128);
  let count = 1;
  for (const character of words.join('')) {
    const code = character.charCodeAt(0);
    if (code >= 128 || character !== character.toLowerCase()) {
      throw new RangeError(`A keyword must be lower case ASCII: ${words.find((w) => w.includes(character))}`);
    }
    if (classes[code] !== 0) continue;
    classes[code] = count;
    const upper = character.toUpperCase().charCodeAt(0);
    classes[upper] = count++;
  }
  return { classes, count };
}

/** Row after row, the state that follows a state on each class. */
type Table = Uint16Array | Int32Array;

/**
 * States that end a word are numbered last, so that one comparison tells them: `outputs` are their words. Built in flat
 * arrays, since it is built at every start.
 */
function automatonOf(words: readonly string[], classes: Uint8Array, count: number) {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const children = new Int32Array(most * count);
  const ends: number[][] = [[]];
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const at = state * count + classes[word.charCodeAt(i)]!;
      if (children[at] === 0) children[at] = ends.push([]) - 1;
      state = children[at]!;
    }
    ends[state]!.push(index);
  }
  followSuffixes(children, ends, count);
  return renumbered(children, ends, count, words.length > 0);
}

/**
 * Breadth first, so that the state of a state's longest proper suffix is finished before it: gives every state the
 * steps and the words of its suffix.
 */
function followSuffixes(children: Int32Array, ends: readonly number[][], count: number): void {
  const suffix = new Int32Array(ends.length);
  const order = [0];
  for (const state of order) {
    for (let c = 1; c < count; c++) {
      const at = state * count + c;
      const inherited = state === 0 ? 0 : children[suffix[state]! * count + c]!;
      const child = children[at]!;
      if (child === 0) {
        children[at] = inherited;
        continue;
      }
      suffix[child] = inherited;
      ends[child]!.push(...ends[inherited]!);
      order.push(child);
    }
  }
}

function renumbered(children: Int32Array, ends: readonly number[][], count: number, some: boolean) {
  const states = [...ends.keys()];
  const silent = states.filter((state) => ends[state]!.length === 0);
  const loud = states.filter((state) => ends[state]!.length > 0);
  const number = new Int32Array(ends.length);
  for (const [index, state] of [...silent, ...loud].entries()) number[state] = index;
  // The smaller the table, the more of it the processor keeps near.
  const next: Table = new (ends.length <= 0x1_00_00 ? Uint16Array : Int32Array)(ends.length * count);
  for (const state of states) {
    const row = number[state]! * count;
    for (let c = 1; c < count; c++) next[row + c] = number[children[state * count + c]!]!;
  }
  const firstLoud = some ? silent.length : Number.MAX_SAFE_INTEGER;
  return { next, outputs: loud.map((state) => ends[state]!), firstLoud };
}
