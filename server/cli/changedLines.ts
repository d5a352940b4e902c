import type { Range } from '../text/types';

/** Lines of a new text that an older one does not hold. */
export class ChangedLines {
  /** First line and number of lines, in order, from 0. */
  readonly #stretches: (readonly [first: number, count: number])[] = [];

  add(first: number, count: number): void {
    if (count > 0) this.#stretches.push([first, count]);
  }

  /** Does the range hold a part of one of them? */
  touch({ start, end }: Range): boolean {
    return this.#stretches.some(([first, count]) => start.line < first + count && first <= end.line);
  }
}

/** Longer than any name that a file system allows, quoted. */
const longestHeader = 64 * 1024;

/**
 * Reads, piece by piece, what `git diff -U0` prints: for every file with hunks its changed lines. Names have one
 * character per byte.
 */
export class DiffReader {
  readonly files = new Map<string, ChangedLines>();
  #rest = '';
  /** Lines of the present hunk that are still to come. */
  #inHunk = 0;
  #file: ChangedLines | undefined;

  take(piece: Buffer): void {
    for (let at = 0; at < piece.length;) {
      const end = piece.indexOf('\n', at);
      // Of a long line of text no more is needed than what tells it from a header.
      const room = Math.max(0, longestHeader - this.#rest.length);
      this.#rest += piece.toString('latin1', at, Math.min(end < 0 ? piece.length : end, at + room));
      if (end < 0) return;
      this.#line(this.#rest);
      this.#rest = '';
      at = end + 1;
    }
  }

  #line(line: string): void {
    if (this.#inHunk > 0) {
      // `\ No newline at end of file` is none of them.
      if (line[0] !== '\\') this.#inHunk--;
      return;
    }
    if (line.startsWith('diff --git ')) {
      this.#file = undefined;
    } else if (line.startsWith('+++ ')) {
      const name = nameOf(line.slice('+++ '.length));
      if (name === undefined) return;
      this.#file = new ChangedLines();
      this.files.set(name, this.#file);
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (!hunk) return;
      const [, removed = '1', first = '1', added = '1'] = hunk;
      this.#inHunk = Number(removed) + Number(added);
      this.#file?.add(Number(first) - 1, Number(added));
    }
  }
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
};

/** The name behind the prefix `b/`, which is quoted when it holds what would not be clear. */
function nameOf(written: string): string | undefined {
  const quoted = /^"(.*)"$/.exec(written)?.[1];
  const name =
    quoted === undefined
      ? written.replace(/\t$/, '')
      : quoted.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, char: string) =>
          octal === undefined ? (escapes[char] ?? char) : String.fromCharCode(Number.parseInt(octal, 8)),
        );
  return name.startsWith('b/') ? name.slice('b/'.length) : undefined;
}
