import type { Finding } from '../engine/types';
import { languageFor } from '../languages';
import type { Language, OffsetEdit } from '../languages/language';
import { stateAt } from '../languages/literals';
import { lineBreakOf, lineOf } from '../languages/site';
import type { Refused } from '../protocol/requests';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/types';
import { refuse } from './planInput';
import type { PlanInput } from './planInput';

/** A comment at the end of the secret's line, or on a line of its own above where that is not possible. */
export function ignoreComment(input: PlanInput, finding: Finding, reason: string): OffsetEdit | Refused {
  const { text } = input;
  const language = languageFor(input.languageId);
  const open = language?.comments.line?.[0];
  const block = language?.comments.block?.[0];
  if (!language || (open === undefined && !block)) return impossible('This kind of file has no comments.');
  const words = `strongroom:ignore ${finding.rule.id} ${reason}`.trim();
  const comment =
    open === undefined ? `${block?.[0]} ${words} ${block?.[1]}` : `${open} ${words}`.replaceAll('  ', ' ');
  const secret = new LineIndex(text).spanOf(finding.range);
  const line = lineOf(text, secret.start);
  const end = text.charAt(line.end - 1) === '\r' ? line.end - 1 : line.end;
  const value = valueSpan(text, secret, language);
  const continued = continues(text.slice(line.start, end));
  if (
    !language.comments.ownLine &&
    !continued &&
    endIsFree(text, { start: line.start, end }, secret, value, language)
  ) {
    return { start: end, end, newText: ` ${comment}` };
  }
  const before = text.slice(0, line.start).replace(/\r?\n$/, '');
  const startIsFree = value
    ? value.start >= line.start
    : language.strings.length === 0 || stateAt(text, line.start, language) === 'code';
  if (
    !startIsFree ||
    continues(before.slice(-200)) ||
    (block === undefined && open === undefined) ||
    isMarkup(language)
  ) {
    return impossible('There is no place for a comment on this line.');
  }
  const indent = /^[ \t]*/.exec(text.slice(line.start, end))?.[0] ?? '';
  const at = line.start === 0 && text.startsWith('\ufeff') ? 1 : line.start;
  return { start: at, end: at, newText: `${indent}${comment}${lineBreakOf(text)}` };
}

const impossible = (why: string): Refused =>
  refuse('unsupported', `${why} Use “Ignore in this workspace” instead.`);

const isMarkup = (language: Language): boolean =>
  language.comments.line === undefined && language.strings.length === 0;

/** A backslash at the end joins the next line to it. */
const continues = (line: string): boolean => /\\\s*$/.test(line.slice(-200));

function valueSpan(text: string, secret: Span, language: Language): Span | undefined {
  const { reference, strings } = language;
  return reference?.style === 'value' && strings.length === 0
    ? reference.valueAt(text, secret)?.span
    : undefined;
}

function endIsFree(
  text: string,
  line: Span,
  secret: Span,
  value: Span | undefined,
  language: Language,
): boolean {
  if (secret.end > line.end) return false;
  if (isMarkup(language)) {
    const before = text.slice(0, line.end);
    const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    return !inTag && before.lastIndexOf('<script') <= before.lastIndexOf('</script');
  }
  if (value) return value.start >= line.start && value.end <= line.end;
  const state = language.strings.length === 0 ? 'code' : stateAt(text, line.end, language);
  return state === 'code' || (state === 'comment' && language.comments.line !== undefined);
}
