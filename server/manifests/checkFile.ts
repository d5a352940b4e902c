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

/**
 * The documents of one file that changes: those whose text is the same as before are not checked again, so that an edit
 * costs what it touches.
 */
export class ManifestFile {
  #known = new Map<string, CheckedDocument | undefined>();
  #context = '';
  #values: ChartValues | undefined;

  /** The documents that are about secrets or refer to them; none for other files, which costs a look. */
  check(text: string, context?: FileContext): PlacedDocument[] {
    return [...this.each(text, context)];
  }

  /** The same one by one, for who has other things to do in between. */
  *each(text: string, context: FileContext = {}): Generator<PlacedDocument> {
    const ours = mayBeChecked(text) || mayBeRelated(text);
    const { values, ...plain } = { helm: isHelm(text), ...context };
    const inside = { ...plain, ...(values && { values }) };
    const same = JSON.stringify(plain);
    const known =
      same === this.#context && values === this.#values
        ? this.#known
        : new Map<string, CheckedDocument | undefined>();
    const now = new Map<string, CheckedDocument | undefined>();
    let isDone = false;
    try {
      for (const place of ours ? splitDocuments(text) : []) {
        const own = text.slice(place.start, place.end);
        const document = known.has(own) ? known.get(own) : checkDocument(own, inside);
        now.set(own, document);
        if (document) yield { ...place, document };
      }
      isDone = true;
    } finally {
      // Who gave up to begin anew with a later text goes on where it was.
      this.#known = isDone ? now : new Map([...known, ...now]);
      this.#context = same;
      this.#values = values;
    }
  }
}

/** Checks the documents of a file once. */
export const checkFile = (text: string, context?: FileContext): PlacedDocument[] =>
  new ManifestFile().check(text, context);
