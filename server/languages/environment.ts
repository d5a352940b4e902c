import type { Span } from '../text/types';
import type { Language, Literal, OffsetEdit, ReferenceAnswer, ReferenceRequest, Refusal } from './language';
import { literalValue } from './literalValue';
import { isWholeContent, siteOf } from './site';
import type { Site } from './site';

/** How a programming language reads an environment variable in the place of a string literal. */
export interface EnvironmentReader {
  /** The expression; a primary expression, so that it can stand wherever the literal stood. */
  readonly read: (site: Site) => string;
  /** Joins strings; absent where a literal cannot be split in two. */
  readonly join?: string;
  /** In place of a part of this literal, where its kind can hold code. */
  readonly inside?: (site: Site) => string | undefined;
  /** Two literals beside one another are one string. */
  readonly adjacent?: boolean;
  readonly refuse?: (site: Site) => Refusal | undefined;
  /** Further edits, such as an import; or the reason why they cannot be made. */
  readonly support?: (site: Site) => readonly OffsetEdit[] | Refusal;
}

export const refused = (code: Refusal['code'], message: string): Refusal => ({
  kind: 'refused',
  code,
  message,
});

/** Makes a language's `replace` from its reader. */
export function environmentReference(
  language: () => Language,
  reader: EnvironmentReader,
  literalAt?: (text: string, at: Span) => Literal | undefined,
): NonNullable<Language['reference']> {
  const replace = (request: ReferenceRequest): ReferenceAnswer => {
    const site = siteOf(request, language());
    const refusal = refuseLiteral(site, reader) ?? reader.refuse?.(site);
    if (refusal) return refusal;
    const replacement = isWholeContent(site.literal, site.part) ? whole(site, reader) : partial(site, reader);
    if (replacement.kind === 'refused') return replacement;
    const support = reader.support?.(site) ?? [];
    if ('kind' in support) return support;
    return { kind: 'edits', edits: [...support, replacement.edit], code: replacement.code };
  };
  return { style: 'environment', replace, ...(literalAt && { literalAt }) };
}

type Replacement = { readonly kind: 'edit'; readonly edit: OffsetEdit; readonly code: string } | Refusal;

function whole(site: Site, reader: EnvironmentReader): Replacement {
  const { literal } = site;
  const inside = literal.syntax.heredoc ? reader.inside?.(site) : undefined;
  if (literal.syntax.heredoc && inside === undefined) {
    return refused(
      'partial',
      'This document cannot hold a reference. Move the secret into a variable of its own first.',
    );
  }
  const code = inside ?? reader.read(site);
  const span = inside === undefined ? literal.span : site.part;
  return { kind: 'edit', edit: { ...span, newText: code }, code };
}

function partial(site: Site, reader: EnvironmentReader): Replacement {
  const { text, literal, part } = site;
  const { span, content } = literal;
  const inside = reader.inside?.(site);
  if (inside !== undefined) return { kind: 'edit', edit: { ...part, newText: inside }, code: inside };
  const close = text.slice(content.end, span.end);
  const head = text.slice(content.start, part.start);
  const tail = text.slice(part.end, content.end);
  const splits = [head, tail].every((side) => endsCleanly(side, close, literal));
  if (reader.join === undefined || !splits || literal.syntax.heredoc) {
    return refused(
      'partial',
      'The secret is only a part of this string. Put it into a string of its own, then move that.',
    );
  }
  const open = text.slice(span.start, content.start);
  const code = reader.read(site);
  const [before, after] = parentheses(site);
  const left = head === '' ? '' : head + close + reader.join;
  const right = tail === '' ? '' : reader.join + open + tail;
  // One edit that keeps the surrounding text verbatim and never repeats the secret.
  const newText =
    before + (left === '' ? '' : open + left) + code + (right === '' ? '' : right + close) + after;
  return { kind: 'edit', edit: { ...span, newText }, code };
}

/** Would this text, closed here, still be the same text? */
function endsCleanly(side: string, close: string, { syntax }: Literal): boolean {
  if (side === '') return true;
  if (syntax.escape === 'none' && side.endsWith('\\')) return false;
  return close.length === 1 || !side.endsWith(close.charAt(0));
}

/** Around a join, unless what surrounds it binds no tighter. */
function parentheses(site: Site): readonly [string, string] {
  const { text, next, before, wordBefore } = site;
  const opensFreely = wordBefore === 'return' || (wordBefore === '' && /^[=([{,:;]?$/.test(before));
  const follows = text.charAt(next);
  const endsFreely = /^[)\]},;]?$/.test(follows) || (site.lineEnds && !/[.([+\-*/%?&|:]/.test(follows));
  return opensFreely && endsFreely ? ['', ''] : ['(', ')'];
}

function refuseLiteral(site: Site, reader: EnvironmentReader): Refusal | undefined {
  const { text, literal, part, before, next } = site;
  if (literal.syntax.immovable !== undefined) return refused('unsupported', literal.syntax.immovable);
  const crossed = literal.interpolations.some((hole) => hole.start < part.end && part.start < hole.end);
  if (crossed) {
    return refused('interpolated', 'The secret is put together from variables. Move its fixed part by hand.');
  }
  if (!literalValue(text, literal, part)) {
    return refused(
      'escaped',
      'The string has an escape sequence or an indentation whose value is not certain. Write it plainly, then move it.',
    );
  }
  const touchesStart = part.start === literal.content.start;
  const touchesEnd = part.end === literal.content.end;
  const quoted = /["'`]/;
  if (reader.adjacent && ((quoted.test(before) && sameStatement(site)) || adjacentNext(site)))
    return concatenated();
  const join = reader.join?.trim();
  if (join !== undefined && touchesStart && before === join) {
    const head = text.slice(0, literal.previous - 1).trimEnd();
    // `"ghp_" + "…"`: a literal that ends in a word character goes on here.
    if (quoted.test(head.slice(-1)) && /[\w/=+-]/.test(head.slice(-2, -1))) return concatenated();
  }
  if (join !== undefined && touchesEnd && text.startsWith(join, next)) {
    const tail = text.slice(next + join.length, next + join.length + 200).trimStart();
    if (quoted.test(tail.charAt(0)) && /[\w/=+-]/.test(tail.charAt(1))) return concatenated();
  }
  return undefined;
}

const concatenated = (): Refusal =>
  refused('concatenated', 'The secret seems to go on in the next string. Join the strings, then move it.');

/** Is the string before it on the same logical line? */
function sameStatement({ text, literal }: Site): boolean {
  return literal.openers.length > 0 || !text.slice(literal.previous, literal.span.start).includes('\n');
}

function adjacentNext({ text, literal, next, lineEnds }: Site): boolean {
  return (!lineEnds || literal.openers.length > 0) && /^[A-Za-z]{0,3}["']/.test(text.slice(next, next + 4));
}
