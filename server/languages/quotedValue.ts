import type { Span } from '../text/types';
import type { ConfigValue, Language } from './language';
import { literalAt } from './literals';
import { literalValue } from './literalValue';
import { lineOf, siteOf } from './site';

/** The quoted value around `at` in a format whose values are string literals; a key is none. */
export function quotedValueAt(
  text: string,
  at: Span,
  language: Language,
  separator: '=' | ':',
): ConfigValue | undefined {
  const literal = literalAt(text, at, language);
  if (!literal) return undefined;
  const { next, lineEnds } = siteOf({ text, literal, part: literal.content, envName: '' }, language);
  // `"key": …`, `"key" = …` and, in TOML, `["table"]` and `"a".b = …`.
  if (text.charAt(next) === separator && (separator === ':' || !lineEnds)) return undefined;
  if (separator === '=' && !/[=[,]/.test(text.charAt(literal.previous - 1))) return undefined;
  const table = literal.openers[0];
  if (separator === '=' && table !== undefined && isHeader(text, table)) return undefined;
  const parts = literalValue(text, literal, literal.content);
  return { span: literal.span, ...(parts && { parts }), print: (reference) => JSON.stringify(reference) };
}

/** A bracket that begins its line and belongs to no array is a table's. */
function isHeader(text: string, bracket: number): boolean {
  const { start } = lineOf(text, bracket);
  return text.slice(start, bracket).trim() === '';
}
