import type { Finding } from '../engine/types';
import { languageFor } from '../languages';
import type { ConfigValue, Language, Literal, Part } from '../languages/language';
import { literalAt } from '../languages/literals';
import { literalValue } from '../languages/literalValue';
import type { FindingRef } from '../protocol/findings';
import type { Refused, ValuePart } from '../protocol/requests';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/types';
import { findingOf, refuse } from './planInput';
import type { PlanInput } from './planInput';

type Reference = NonNullable<Language['reference']>;

/** What a move replaces: a literal of a program or a value of a configuration file. */
export interface MoveSubject {
  readonly finding: Finding;
  readonly index: LineIndex;
  readonly value: readonly ValuePart[];
  readonly place:
    | {
        readonly style: 'environment';
        readonly literal: Literal;
        readonly part: Span;
        readonly replace: Extract<Reference, { style: 'environment' }>['replace'];
      }
    | { readonly style: 'value'; readonly value: ConfigValue };
}

export function moveSubject(input: PlanInput, ref: FindingRef): MoveSubject | Refused {
  const finding = findingOf(input, ref);
  if ('kind' in finding) return finding;
  const language = languageFor(input.languageId);
  const reference = language?.reference;
  if (!language || !reference) {
    return refuse(
      'unsupported',
      language?.unsupported ??
        'Strongroom knows no reference for this kind of file. Move the secret by hand.',
    );
  }
  const index = new LineIndex(input.text);
  const secret = index.spanOf(finding.range);
  return reference.style === 'environment'
    ? inProgram(input.text, finding, index, secret, language, reference)
    : inConfiguration(input.text, finding, index, secret, reference);
}

function inProgram(
  text: string,
  finding: Finding,
  index: LineIndex,
  secret: Span,
  language: Language,
  reference: Extract<Reference, { style: 'environment' }>,
): MoveSubject | Refused {
  const literal = reference.literalAt?.(text, secret) ?? literalAt(text, secret, language);
  if (!literal) {
    // The range of a joined constant begins at the quote of its first piece.
    const first = { start: secret.start + 1, end: secret.start + 1 };
    return literalAt(text, first, language)
      ? refuse('concatenated', 'The secret is joined from several strings. Write it as one, then move it.')
      : refuse('unsupported', 'The secret is not in a string literal. Remove it by hand.');
  }
  const { content } = literal;
  const around = text.slice(content.start, secret.start) + text.slice(secret.end, content.end);
  const all = (finding.rule.wholeLiteral === true || around.trim() === '') && !literal.syntax.heredoc;
  const part = all ? content : secret;
  const parts = literalValue(text, literal, part);
  // Without an exact value `replace` refuses and says why.
  const value = valueParts(index, parts ?? []);
  return {
    finding,
    index,
    value,
    place: { style: 'environment', literal, part, replace: reference.replace },
  };
}

function inConfiguration(
  text: string,
  finding: Finding,
  index: LineIndex,
  secret: Span,
  reference: Extract<Reference, { style: 'value' }>,
): MoveSubject | Refused {
  const value = reference.valueAt(text, secret);
  if (!value) return refuse('unsupported', 'The secret is not the value of a key. Remove it by hand.');
  if (!value.parts) {
    return refuse(
      'escaped',
      'The value has an escape sequence, comment sign or line break whose meaning is not certain. Write it plainly, then move it.',
    );
  }
  const several = (span: Span): boolean => /[\r\n]/.test(text.slice(span.start, span.end).trim());
  const last = value.parts.filter((part) => !('char' in part) || part.char !== '\n');
  if (several(value.span) && !several(secret) && last.length > 1) {
    return refuse(
      'partial',
      'The secret is only a part of a value of several lines. Give it a key of its own, then move it.',
    );
  }
  return { finding, index, value: valueParts(index, value.parts), place: { style: 'value', value } };
}

function valueParts(index: LineIndex, parts: readonly Part[]): ValuePart[] {
  return parts.map((part) => ('char' in part ? part : { range: index.rangeOf(part) }));
}
