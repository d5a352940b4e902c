import type { Span } from '../../text/types';

/** The text of one document; `index` counts from 0 what `---` lines separate, empty parts too. */
export interface DocumentSpan extends Span {
  readonly index: number;
}

/**
 * The documents of a file, cut at the lines that begin with `---`, as Kubernetes does: no parser is needed to find them,
 * and what is broken in one is not broken in the next.
 */
export function splitDocuments(text: string): DocumentSpan[] {
  const documents: DocumentSpan[] = [];
  let start = 0;
  for (let mark = text.startsWith('---') ? 0 : next(text, 0); mark >= 0; mark = next(text, mark)) {
    const after = text.charCodeAt(mark + 3);
    // `---` ends the line, or a blank or nothing follows.
    if (!Number.isNaN(after) && after !== 10 && after !== 13 && after !== 32 && after !== 9) continue;
    documents.push({ index: documents.length, start, end: mark });
    start = mark + 3;
  }
  documents.push({ index: documents.length, start, end: text.length });
  return documents;
}

/** The document that `offset` is in. */
export function documentAround(text: string, offset: number): Span {
  const documents = splitDocuments(text);
  const found = documents.find(({ start, end }) => start <= offset && offset <= end);
  return found ?? documents.at(-1) ?? { start: 0, end: text.length };
}

/** Where the next line begins with `---`; -1 when none does. */
function next(text: string, from: number): number {
  const found = text.indexOf('\n---', from);
  return found < 0 ? -1 : found + 1;
}
