import type { Span } from '../text/types';
import type { ConfigValue, Language, Literal } from './language';
import { literalValue } from './literalValue';
import { lineOf } from './site';

const syntax = { open: '', close: '', escape: 'backslash', escapes: 'ntrf\\"\'#!=: u' } as const;

function valueAt(text: string, at: Span): ConfigValue | undefined {
  const line = lineOf(text, at.start);
  const end = text.charAt(line.end - 1) === '\r' ? line.end - 1 : line.end;
  const before = text.slice(0, line.start).replace(/\r?\n$/, '');
  // A continuation line belongs to a value that began above.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(before.slice(-200)) || at.end > end) return undefined;
  const found = /^[ \t\f]*(?![#!])(?:[^\\:=\s]|\\.)+[ \t\f]*[:=]?[ \t\f]*/.exec(text.slice(line.start, end));
  if (!found) return undefined;
  const span = { start: line.start + found[0].length, end };
  if (at.start < span.start) return undefined;
  const continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(span.start, end));
  const literal: Literal = {
    span,
    content: span,
    syntax,
    interpolations: [],
    previous: 0,
    previousWord: -1,
    openers: [],
  };
  const parts = continued ? undefined : literalValue(text, literal, span);
  return { span, ...(parts && { parts }), print: (reference) => reference.replaceAll('\\', '\\\\') };
}

export const properties: Language = {
  id: 'properties',
  title: 'Java properties',
  languageIds: ['properties', 'java-properties', 'spring-boot-properties'],
  fileNames: ['.properties'],
  comments: { line: ['#', '!'], ownLine: true },
  strings: [],
  reference: { style: 'value', valueAt },
  examples: [
    { before: "# it's\na.token = «secret»\nb=1", after: "# it's\na.token = {{reference}}\nb=1" },
    { before: 'url jdbc:x://me:«secret»@h\r\n', after: 'url {{reference}}\r\n' },
    { before: 'a\\ b:\\\\«secret»', after: 'a\\ b:{{reference}}' },
  ],
};
