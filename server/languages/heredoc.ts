import type { Language, StringSyntax } from './language';

/** A `<<` document whose body begins on the next line. */
export interface Heredoc {
  readonly syntax: StringSyntax;
  readonly terminator: string;
  /** End of the opening, where code goes on. */
  readonly end: number;
}

/** `pattern` is sticky, with groups `quote` and `word` (or `bare`). */
export function heredocAt(
  text: string,
  at: number,
  forms: NonNullable<Language['heredoc']>,
): Heredoc | undefined {
  const { pattern } = forms;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const word = found?.groups?.['word'] ?? found?.groups?.['bare'];
  if (!found || word === undefined) return undefined;
  const quote = found.groups?.['quote'] ?? '';
  const syntax = quote !== '' && forms.rawQuotes.includes(quote) ? forms.quoted : forms.plain;
  return { syntax, terminator: word, end: at + found[0].length };
}

/** The body from `at` to the line that holds the terminator; `next` is where code goes on. */
export function heredocBody(
  text: string,
  at: number,
  heredoc: Heredoc,
): { readonly closed: boolean; readonly end: number; readonly next: number } {
  let line = at;
  while (line < text.length) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    let start = line;
    while (start < end && /[ \t]/.test(text.charAt(start))) start++;
    const after = start + heredoc.terminator.length;
    if (text.startsWith(heredoc.terminator, start) && !/\w/.test(text.charAt(after))) {
      return { closed: true, end: line, next: after };
    }
    line = end + 1;
  }
  return { closed: false, end: text.length, next: text.length };
}
