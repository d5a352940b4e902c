import type { Span } from '../text/types';
import type { Language, Literal } from './language';
import { tokenize } from './lexer';
import type { LexerState } from './lexer';
import { roleOf } from './role';
import type { Syntax, SyntaxKind } from './syntax';

const inside = new WeakMap<Language, Language>();

/**
 * The syntax around `at` in a piece of a text that begins in code; with `fromStart`, at the text's start, where a
 * language of islands (PHP) is still outside of them. Linear in the piece.
 */
export function syntaxAt(text: string, at: Span, language: Language, fromStart: boolean): Syntax {
  const grammar = fromStart ? language : withinIsland(language);
  let literal: Literal | undefined;
  let markup = false;
  let other: SyntaxKind | undefined;
  const holds = (span: Span): boolean => span.start <= at.start && at.end <= span.end;
  tokenize(text, grammar, {
    literal: (span, content, describe) => {
      if (!literal && holds(content)) literal = describe();
      return literal !== undefined || span.start > at.end;
    },
    comment: (span) => {
      if (holds(span)) other = 'comment';
    },
    regex: (span) => {
      if (holds(span)) other = 'regex';
    },
    // Only of text between elements: a state at every step is dear.
    ...(grammar.jsx && {
      step: (from: number, now: LexerState) => {
        if (from <= at.start) markup = now === 'markup';
      },
    }),
  });
  if (other) return { kind: other };
  if (literal && !literal.interpolations.some(holds)) return inLiteral(text, at, literal, language);
  if (markup || isBetweenIslands(text, at.start, language, fromStart)) return { kind: 'markup' };
  return { kind: bareWordsAreText(language) ? 'bare' : 'code' };
}

function inLiteral(text: string, at: Span, literal: Literal, language: Language): Syntax {
  const { span, content, interpolations } = literal;
  const around = text.slice(content.start, at.start) + text.slice(at.end, content.end);
  const place = roleOf(text, literal, language);
  const isDocstring = place.role === 'statement' && literal.syntax.multiline === true;
  return {
    ...(isDocstring ? { kind: 'docstring' } : { kind: 'string', ...place }),
    literal: { span, content, interpolated: interpolations.length > 0, whole: around.trim() === '' },
  };
}

/** Outside of PHP's tags. */
function isBetweenIslands(text: string, at: number, { island }: Language, fromStart: boolean): boolean {
  if (!island) return false;
  const before = text.slice(0, at);
  const opened = before.lastIndexOf('<?');
  return opened < 0 ? fromStart || before.includes(island.close) : before.includes(island.close, opened);
}

/** Formats without string literals, and shells. */
function bareWordsAreText({ strings, reference, id }: Language): boolean {
  return strings.length === 0 || reference?.style === 'value' || /shell$|^shellscript$/.test(id);
}

/** The language as it is in the middle of a file. */
function withinIsland(language: Language): Language {
  if (!language.island) return language;
  let grammar = inside.get(language);
  if (!grammar) {
    const { island: _, ...rest } = language;
    grammar = rest;
    inside.set(language, grammar);
  }
  return grammar;
}
