import type { Span } from '../text/types';
import type { ConfigValue, Language, Literal, Part, StringSyntax } from './language';
import { literalValue } from './literalValue';

const quote = (open: string, syntax: Partial<StringSyntax>): StringSyntax => {
  return { open, close: open, escape: 'none', multiline: true, newlines: 'verbatim', ...syntax };
};
/** What the parsers agree on: `\n` is a line end in double quotes. */
const double = quote('"', { escape: 'backslash', escapes: 'n' });
const kinds: readonly StringSyntax[] = [double, quote("'", {}), quote('`', {})];
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*=[ \t]*/gm;

function valueAt(text: string, at: Span): ConfigValue | undefined {
  // Left to right, past the lines of quoted values, as a parser goes.
  ASSIGNMENT.lastIndex = 0;
  for (let found = ASSIGNMENT.exec(text); found && found.index < at.end; found = ASSIGNMENT.exec(text)) {
    const start = found.index + found[0].length;
    const syntax = kinds.find(({ open }) => text.startsWith(open, start));
    const end = syntax ? closeOf(text, start, syntax) : undefined;
    if (syntax && end !== undefined) {
      if (start < at.start && at.end < end) return quoted(text, { start, end }, syntax);
      ASSIGNMENT.lastIndex = end;
      continue;
    }
    const line = text.slice(start, /[\r\n]|$/.exec(text.slice(start, at.end + 65_536))!.index + start);
    if (at.start >= start && at.end <= start + line.length) return unquoted(start, line, at);
  }
  return undefined;
}

function closeOf(text: string, start: number, syntax: StringSyntax): number | undefined {
  for (let i = start + 1; i < text.length; i++) {
    if (text.charAt(i) === '\\' && syntax.escape === 'backslash') i++;
    else if (text.charAt(i) === syntax.close) return i + 1;
  }
  return undefined;
}

function quoted(text: string, span: Span, syntax: StringSyntax): ConfigValue {
  const content = { start: span.start + 1, end: span.end - 1 };
  const literal: Literal = {
    span,
    content,
    syntax,
    interpolations: [],
    previous: 0,
    previousWord: -1,
    openers: [],
  };
  const expands = syntax === double && /\$[A-Za-z_{(]/.test(text.slice(content.start, content.end));
  const parts = expands ? undefined : literalValue(text, literal, content);
  return { span, ...(parts && { parts }), print: (reference) => print(reference, syntax.open) };
}

function unquoted(start: number, line: string, at: Span): ConfigValue | undefined {
  const value = line.replace(/[ \t]#.*$/, '').trimEnd();
  const span = { start, end: start + value.length };
  if (at.end > span.end) return undefined;
  // A `#` inside is a comment to some parsers and a character to others; so are quotes and expansions.
  const certain = !/[#"'`\\]|\$[A-Za-z_{(]/.test(value);
  const parts: Part[] | undefined = certain ? [span] : undefined;
  return { span, ...(parts && { parts }), print: (reference) => print(reference, '"') };
}

/** Always quoted: a reference holds a `#`. */
function print(reference: string, preferred: string): string {
  const unsafe = /[$`\\"]/.test(reference);
  const mark = unsafe && !reference.includes("'") ? "'" : preferred;
  return `${mark}${reference}${mark}`;
}

export const dotenv: Language = {
  id: 'dotenv',
  title: 'Environment file',
  languageIds: ['dotenv', 'env'],
  fileNames: ['.env', '.env.local', '.env.development', '.env.production', '.env.test', '.env.staging'],
  comments: { line: ['#'], atWordStart: true, ownLine: true },
  strings: [],
  reference: { style: 'value', valueAt },
  examples: [
    { before: "A=1\nexport TOKEN=«secret» # it's\n", after: 'A=1\nexport TOKEN="{{reference}}" # it\'s\n' },
    {
      before: "A='it\nTOKEN=x'\r\nTOKEN='«secret»'\r\n",
      after: "A='it\nTOKEN=x'\r\nTOKEN='{{reference}}'\r\n",
    },
    { before: 'U=https://me:«secret»@host/', after: 'U="{{reference}}"' },
  ],
};
