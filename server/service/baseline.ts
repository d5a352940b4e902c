import { randomBytes } from 'node:crypto';
import { fingerprint } from '../engine/fingerprint';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/types';
import { entriesOf, isText } from './config/shape';

/** What a fingerprint is of, in place of a rule: a newer version may find the same value by another one. */
const subject = 'baseline';

/** The secrets that were there at some time, as keyed fingerprints of their values. */
export class Baseline {
  readonly #key: Uint8Array;
  readonly #known: Set<string>;

  /** An empty one. */
  constructor(key: Uint8Array = new Uint8Array(randomBytes(32)), known: Iterable<string> = []) {
    this.#key = key;
    this.#known = new Set(known);
  }

  /** Of the values at these places of a text, which ones are known? */
  known(text: string, ranges: readonly Range[]): readonly boolean[] {
    return this.#prints(text, ranges).map((print) => this.#known.has(print));
  }

  add(text: string, ranges: readonly Range[]): void {
    for (const print of this.#prints(text, ranges)) this.#known.add(print);
  }

  /** The same text for the same content. */
  print(): string {
    const fingerprints = [...this.#known].toSorted();
    // Not called a key: whoever scans the file would take it for a secret.
    const salt = Buffer.from(this.#key).toString('base64');
    return `${JSON.stringify({ strongroomBaseline: 1, salt, fingerprints }, undefined, 1)}\n`;
  }

  #prints(text: string, ranges: readonly Range[]): string[] {
    if (ranges.length === 0) return [];
    const index = new LineIndex(text);
    return ranges.map((range) => {
      const { start, end } = index.spanOf(range);
      return fingerprint(this.#key, subject, text.slice(start, end));
    });
  }
}

/** Reads what {@link Baseline.print} wrote; undefined when it is anything else. */
export function readBaseline(text: string): Baseline | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = entriesOf(content);
  const [format, salt, list] = ['strongroomBaseline', 'salt', 'fingerprints'].map((name) =>
    fields?.get(name),
  );
  if (format !== 1 || !isText(salt) || !/^[A-Za-z0-9+/]{43}=$/.test(salt) || !Array.isArray(list))
    return undefined;
  return new Baseline(new Uint8Array(Buffer.from(salt, 'base64')), list.filter(isText));
}
