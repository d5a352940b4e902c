import type { Span } from '../text/types';
import type { ConfigValue, Language } from './language';
import { lineOf } from './site';

const QUOTED = /^(["'])([^"'\\]*)\1[ \t]*$/;

function valueAt(text: string, at: Span): ConfigValue | undefined {
  const line = lineOf(text, at.start);
  const end = text.charAt(line.end - 1) === '\r' ? line.end - 1 : line.end;
  const source = text.slice(line.start, end);
  const equals = source.indexOf('=');
  const separator = equals < 0 ? source.indexOf(':') : equals;
  if (separator < 0 || /^\s*(?:[#;[]|$)/.test(source.slice(0, separator))) return undefined;
  const rest = source.slice(separator + 1);
  const start = line.start + source.length - rest.trimStart().length;
  if (at.start < start || at.end > end) return undefined;
  const raw = text.slice(start, end).trimEnd();
  // Quotes stay: some readers take them as part of the value.
  const inner = QUOTED.exec(raw)?.[2];
  const span =
    inner === undefined
      ? { start, end: start + raw.length }
      : { start: start + 1, end: start + 1 + inner.length };
  // What follows `#` or `;` is a comment to some readers only.
  const certain = inner !== undefined || !/["'\\]|[ \t][#;]/.test(raw);
  return { span, ...(certain && { parts: [span] }), print: (reference) => reference };
}

export const ini: Language = {
  id: 'ini',
  title: 'INI file',
  languageIds: ['ini', 'conf', 'npmrc', 'editorconfig', 'git-config'],
  fileNames: ['.ini', '.cfg', '.conf', '.cnf', '.npmrc', '.pypirc', '.gitconfig', 'credentials'],
  comments: { line: ['#', ';'], atWordStart: true, ownLine: true },
  strings: [],
  reference: { style: 'value', valueAt },
  examples: [
    { before: '[a]\ntoken = «secret»\r\n', after: '[a]\ntoken = {{reference}}\r\n' },
    { before: '//registry/:_authToken="«secret»"', after: '//registry/:_authToken="{{reference}}"' },
  ],
};
