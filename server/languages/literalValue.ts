import type { Span } from '../text/types';
import type { Literal, Part, StringSyntax } from './language';

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '/': '/',
  '`': '`',
  $: '$',
  '#': '#',
};

/**
 * The characters that the program sees for `part` of the literal's content; undefined when they cannot be told
 * exactly (an unusual escape, stripped indentation) or `part` begins or ends within an escape.
 */
export function literalValue(text: string, literal: Literal, part: Span): readonly Part[] | undefined {
  const { syntax, content } = literal;
  if (syntax.indented && /[\r\n]/.test(text.slice(content.start, content.end))) return undefined;
  const parts: Part[] = [];
  let verbatim = part.start;
  for (let i = content.start; i < part.end;) {
    const unit = unitAt(text, i, literal);
    const end = i + unit.length;
    if (i < part.start && end > part.start) return undefined;
    if (i >= part.start && unit.char !== undefined) {
      if (end > part.end || unit.char === null) return undefined;
      if (i > verbatim) parts.push({ start: verbatim, end: i });
      parts.push({ char: unit.char });
      verbatim = end;
    }
    i = end;
  }
  if (part.end > verbatim) parts.push({ start: verbatim, end: part.end });
  return parts;
}

/** One character as written; `char` is what it stands for when that differs, null when it is not known. */
interface Unit {
  readonly length: number;
  readonly char?: string | null;
}

function unitAt(text: string, at: number, { syntax, content }: Literal): Unit {
  const c = text.charAt(at);
  if (c === '\r' && syntax.newlines !== 'verbatim') {
    return { length: text.charAt(at + 1) === '\n' ? 2 : 1, char: '\n' };
  }
  const quote = text.charAt(content.end);
  if (syntax.escape === 'double' && c === quote && text.charAt(at + 1) === c) return { length: 2, char: c };
  const doubled = syntax.interpolations?.some(
    (form) => form.doubled && (form.open === c || form.close === c) && text.charAt(at + 1) === c,
  );
  if (doubled) return { length: 2, char: c };
  return syntax.escape === 'backslash' && c === (syntax.escapeChar ?? '\\')
    ? escapeAt(text, at, syntax)
    : { length: 1 };
}

function escapeAt(text: string, at: number, syntax: StringSyntax): Unit {
  const letter = text.charAt(at + 1);
  const known = syntax.escapes ?? 'ntr\\"\'';
  if (!known.includes(letter) || letter === '')
    return syntax.lenient ? { length: 1 } : { length: 2, char: null };
  if (letter !== 'u') return { length: 2, char: LETTERS[letter] ?? letter };
  const hex = /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0];
  const code = hex === undefined ? 0xd800 : Number.parseInt(hex, 16);
  // Half of a pair, or not four digits: leave it.
  return code >= 0xd800 && code <= 0xdfff
    ? { length: 2, char: null }
    : { length: 6, char: String.fromCharCode(code) };
}
