import type { Span } from '../text/types';
import type { Language, Literal } from './language';
import { tokenize } from './lexer';
import type { LexerState } from './lexer';

/** All literals of a text, those inside interpolations before the one around them. */
export function literals(text: string, language: Language): Literal[] {
  const found: Literal[] = [];
  tokenize(text, language, {
    literal: (_span, _content, describe) => {
      found.push(describe());
      return false;
    },
  });
  return found;
}

/** The innermost literal whose content holds `at`. */
export function literalAt(text: string, at: Span, language: Language): Literal | undefined {
  let found: Literal | undefined;
  tokenize(text, language, {
    literal: (span, content, describe) => {
      if (content.start <= at.start && at.end <= content.end) found = describe();
      return found !== undefined || span.start > at.end;
    },
  });
  return found;
}

/** What the text is at `offset`, a line's start or end. */
export function stateAt(text: string, offset: number, language: Language): LexerState {
  let state: LexerState = language.island ? 'markup' : 'code';
  let from = 0;
  let commented = false;
  // As if a line ended there, so that a step begins at the offset unless something goes on past it.
  const head = `${text.slice(0, offset)}\n`;
  tokenize(head, language, {
    step: (at, now) => {
      if (at > offset) return;
      state = now;
      from = at;
    },
    comment: (span) => {
      commented ||= span.end > offset;
    },
  });
  if (commented) return 'comment';
  if (state !== 'code' || from === offset) return state;
  // One step of code that runs past the offset: a here-document after its line, or text outside PHP's tags.
  return /[\r\n]/.test(text.charAt(from)) ? 'string' : language.island ? 'markup' : 'code';
}

/** The text with comments and strings blanked, at the same offsets: what is left is code. */
export function codeOnly(text: string, language: Language): string {
  const blank: Span[] = [];
  tokenize(text, language, {
    literal: (span) => {
      while ((blank.at(-1)?.start ?? -1) >= span.start) blank.pop();
      blank.push(span);
      return false;
    },
    comment: (span) => {
      blank.push(span);
    },
  });
  let code = '';
  let at = 0;
  for (const { start, end } of blank) {
    code += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
    at = end;
  }
  return code + text.slice(at);
}
