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
  const trie = trieOf(words, classes, count);
  const { next, outputs, accepting } = compile(trie, words.length, count);
  const lengths = words.map((word) => word.length);
  return {
    find(text, visit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        state = next[state + (code < 128 ? classes[code]! : 0)]!;
        if (state < accepting) continue;
        for (const word of outputs[(state - accepting) / count]!) {
          visit(word, i + 1 - lengths[word]!);
        }
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

interface Node {
  readonly children: (Node | undefined)[];
  readonly words: number[];
  /** The node of the longest proper suffix. */
  suffix: Node | undefined;
}

function trieOf(words: readonly string[], classes: Uint8Array, count: number): Node {
  const create = (): Node => ({ children: Array.from({ length: count }), words: [], suffix: undefined });
  const root = create();
  for (const [index, word] of words.entries()) {
    let node = root;
    for (const character of word) {
      node = node.children[classes[character.charCodeAt(0)] ?? 0] ??= create();
    }
    node.words.push(index);
  }
  return root;
}

/** Breadth first, so that a node's suffix is finished before it; then the accepting nodes are put last. */
function compile(root: Node, wordCount: number, count: number) {
  const order: Node[] = [root];
  for (const node of order) {
    for (let c = 1; c < count; c++) {
      const inherited = node === root ? root : node.suffix?.children[c];
      const child = node.children[c];
      if (!child) {
        node.children[c] = inherited ?? root;
        continue;
      }
      child.suffix = inherited ?? root;
      child.words.push(...child.suffix.words);
      order.push(child);
    }
  }
  const silent = order.filter((node) => node.words.length === 0);
  const loud = order.filter((node) => node.words.length > 0);
  const position = new Map([...silent, ...loud].map((node, i) => [node, i * count]));
  const next = new Int32Array((silent.length + loud.length) * count);
  for (const [node, at] of position) {
    for (let c = 1; c < count; c++) next[at + c] = position.get(node.children[c] ?? root) ?? 0;
  }
  const accepting = wordCount > 0 ? silent.length * count : Number.MAX_SAFE_INTEGER;
  return { next, outputs: loud.map((node) => node.words), accepting };
}
