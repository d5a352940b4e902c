import type { Language, ReferenceAnswer } from '../../server/languages/language';
import { literalAt } from '../../server/languages/literals';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';

/** A made-up value; it has no meaning anywhere. */
export const SECRET = 's3cretValue';
export const REFERENCE = 'ref+vault://secret/app/github#/token';

/** The text without its `«…»`, and what they stood around. */
function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return { text: marked.replace('«', '').replace('»', ''), start, end };
}

/** Moves what is marked, as the planner does; the text after it or the refusal's code. */
export function moveMarked(language: Language, marked: string): string {
  const { text, ...secret } = unmark(marked);
  const index = new LineIndex(text);
  const { reference } = language;
  if (!reference) return 'no reference';
  if (reference.style === 'value') {
    const value = reference.valueAt(text, secret);
    if (!value) return 'no value';
    if (!value.parts) return 'escaped';
    return applyEdits(text, [{ range: index.rangeOf(value.span), newText: value.print(REFERENCE) }]);
  }
  const literal = reference.literalAt?.(text, secret) ?? literalAt(text, secret, language);
  if (!literal) return 'no literal';
  const { content } = literal;
  const around = text.slice(content.start, secret.start) + text.slice(secret.end, content.end);
  const part = around.trim() === '' && !literal.syntax.heredoc ? content : secret;
  const answer: ReferenceAnswer = reference.replace({ text, literal, part, envName: 'APP_TOKEN' });
  if (answer.kind === 'refused') return answer.code;
  return applyEdits(
    text,
    answer.edits.map((edit) => ({ range: index.rangeOf(edit), newText: edit.newText })),
  );
}
