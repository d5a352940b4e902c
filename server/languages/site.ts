import type { Span } from '../text/types';
import type { Language, Literal, ReferenceRequest } from './language';

/** A literal in its surroundings, as the rules of a language look at it. */
export interface Site extends ReferenceRequest {
  readonly language: Language;
  /** The last character of the code before the literal; empty at the file's start. */
  readonly before: string;
  /** The word that ends there. */
  readonly wordBefore: string;
  /** Offset of the next code after the literal. */
  readonly next: number;
  /** A line ends between the literal and `next`. */
  readonly lineEnds: boolean;
}

export function siteOf(request: ReferenceRequest, language: Language): Site {
  const { text, literal } = request;
  const next = skipBlank(text, literal.span.end, language);
  return {
    ...request,
    language,
    before: text.charAt(literal.previous - 1),
    wordBefore: literal.previousWord < 0 ? '' : text.slice(literal.previousWord, literal.previous),
    next,
    lineEnds: next >= text.length || /[\r\n]/.test(text.slice(literal.span.end, next)),
  };
}

/** Past blanks, line ends and comments. */
export function skipBlank(text: string, from: number, language: Language): number {
  let i = from;
  for (;;) {
    while (i < text.length && /\s/.test(text.charAt(i))) i++;
    const line = language.comments.line?.some((open) => text.startsWith(open, i));
    const block = language.comments.block?.find(([open]) => text.startsWith(open, i));
    if (i >= text.length || (!line && !block)) return i;
    const end = block ? text.indexOf(block[1], i + block[0].length) : text.indexOf('\n', i);
    if (end < 0) return text.length;
    i = block ? end + block[1].length : end;
  }
}

/** The code before the innermost bracket around the literal, at most 200 characters of it, and the bracket. */
export function opener(
  site: Site,
  level = 1,
): { readonly bracket: string; readonly head: string } | undefined {
  const at = site.literal.openers.at(-level);
  return at === undefined
    ? undefined
    : { bracket: site.text.charAt(at), head: site.text.slice(Math.max(0, at - 200), at) };
}

/** The statement's code up to the literal: from the last `;`, brace or blank line before it, at most 400 characters. */
export function statementBefore(site: Site): string {
  const { text, literal } = site;
  const head = text.slice(Math.max(0, literal.span.start - 400), literal.span.start);
  return head.slice(Math.max(head.lastIndexOf(';'), head.lastIndexOf('}'), head.lastIndexOf('\n\n')) + 1);
}

export function lineOf(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** The literal's line up to it, at most 400 characters. */
export function lineBefore({ text, literal }: Site): string {
  const { start } = literal.span;
  return text.slice(Math.max(lineOf(text, start).start, start - 400), start);
}

/** The line end that the text uses. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** Does the content run into another literal, so that a secret at its edge may go on there? */
export function isWholeContent(literal: Literal, part: Span): boolean {
  return part.start === literal.content.start && part.end === literal.content.end;
}
