import { commonEnd, commonStart } from '../text/commonParts';
import type { Span } from '../text/types';
import type { CheckedDocument, FileContext } from './checkDocument';
import { checkDocument } from './checkDocument';
import { mayBeChecked, mayBeRelated } from './detect';
import type { ChartValues } from './helm';
import { isHelm } from './helm';
import { splitDocuments } from './yaml/splitDocuments';

/** A document of a file: the spans of what is found count from `start`. */
export interface PlacedDocument extends Span {
  /** From 0, of all that `---` lines separate. */
  readonly index: number;
  readonly document: CheckedDocument;
}

/** A part of a file between two `---`; without a document where it is none of ours. */
interface Part extends Span {
  readonly index: number;
  readonly document: CheckedDocument | undefined;
}

/** Length of what separates two documents. */
const mark = '---'.length;

/**
 * The documents of one file that changes: those before and behind what has changed stay as they are, and of those between
 * the ones whose text was there before are not checked again. An edit costs what it touches.
 */
export class ManifestFile {
  #text = '';
  #parts: readonly Part[] = [];
  /** By their text, those that were checked before somebody gave up to begin anew with a later one. */
  #begun = new Map<string, CheckedDocument | undefined>();
  #context = '';
  #values: ChartValues | undefined;

  /** The documents that are about secrets or refer to them; none for other files, which costs a look. */
  check(text: string, context?: FileContext): PlacedDocument[] {
    return [...this.each(text, context)];
  }

  /** The same one by one, for who has other things to do in between. */
  *each(text: string, context: FileContext = {}): Generator<PlacedDocument> {
    const { values, ...plain } = { helm: isHelm(text), ...context };
    const inside = { ...plain, ...(values && { values }) };
    const same = JSON.stringify(plain);
    if (same !== this.#context || values !== this.#values) {
      [this.#text, this.#parts, this.#begun] = ['', [], new Map()];
      [this.#context, this.#values] = [same, values];
    }
    if (!mayBeChecked(text) && !mayBeRelated(text)) {
      [this.#text, this.#parts] = [text, []];
      return;
    }
    const { before, between, behind, known } = this.#compare(text);
    const parts: Part[] = [];
    for (const part of before) {
      parts.push(part);
      if (isOurs(part)) yield part;
    }
    for (const { start, end } of between) {
      const own = text.slice(start, end);
      const document = known.has(own) ? known.get(own) : checkDocument(own, inside);
      this.#begun.set(own, document);
      const part = { start, end, index: parts.length, document };
      parts.push(part);
      if (isOurs(part)) yield part;
    }
    for (const { start, end, document } of behind) {
      const part = { start, end, index: parts.length, document };
      parts.push(part);
      if (isOurs(part)) yield part;
    }
    [this.#text, this.#parts, this.#begun] = [text, parts, new Map()];
  }

  /** What of a new text is there already, and what is new between. */
  #compare(text: string) {
    const parts = this.#parts;
    const first = commonStart(this.#text, text);
    const last = commonEnd(this.#text, text, Math.min(this.#text.length, text.length) - first);
    const moved = text.length - this.#text.length;
    // The mark that ends a part, and what comes behind it, belong to it.
    let begin = 0;
    while (begin < parts.length - 1 && parts[begin]!.end + mark < first) begin++;
    let end = parts.length;
    while (end > begin + 1 && parts[end - 1]!.start - mark > this.#text.length - last) end--;
    const before = parts.slice(0, begin);
    const behind = parts
      .slice(end)
      .map(({ start, end: to, document }) => ({ start: start + moved, end: to + moved, document }));
    const from = begin > 0 ? parts[begin - 1]!.end + mark : 0;
    const to = behind[0] ? behind[0].start - mark : text.length;
    const between = splitDocuments(text.slice(from, to)).map((one) => ({
      start: one.start + from,
      end: one.end + from,
    }));
    const known = new Map(this.#begun);
    for (const part of parts.slice(begin, end))
      known.set(this.#text.slice(part.start, part.end), part.document);
    return { before, between, behind, known };
  }
}

const isOurs = (part: Part): part is PlacedDocument => part.document !== undefined;

/** Checks the documents of a file once. */
export const checkFile = (text: string, context?: FileContext): PlacedDocument[] =>
  new ManifestFile().check(text, context);
