import type { Span } from '../text/types';
import type { ConfigValue, Language } from './language';

/** Comments, CDATA and instructions, then tags with their attributes; what is between is text. */
const MARKUP = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[!?][^>]*>?|<\/?[\w:.-]+|["'][^"'<]*["']|>/g;

function valueAt(text: string, at: Span): ConfigValue | undefined {
  let inTag = false;
  let textStart = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(text); found; found = MARKUP.exec(text)) {
    const [token] = found;
    const end = found.index + token.length;
    if (/^["']/.test(token)) {
      const mark = token.charAt(0);
      // In text, and where another quote opened it, a quote is a character.
      if (!inTag || !token.endsWith(mark)) {
        MARKUP.lastIndex = found.index + 1;
        continue;
      }
      if (found.index < at.start && at.end < end) return value(text, found.index + 1, end - 1);
      continue;
    }
    if (!inTag && textStart <= at.start && at.end <= found.index) {
      const raw = text.slice(textStart, found.index);
      const start = textStart + (raw.length - raw.trimStart().length);
      return token.startsWith('</') ? value(text, start, textStart + raw.trimEnd().length) : undefined;
    }
    if (found.index <= at.start && at.start < end) return undefined;
    if (token === '>') inTag = false;
    else if (/^<[\w/]/.test(token)) inTag = true;
    textStart = end;
  }
  return undefined;
}

function value(text: string, start: number, end: number): ConfigValue {
  const span = { start, end };
  const certain = !/[&\r\n]/.test(text.slice(start, end));
  const escape = (reference: string): string =>
    reference
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;');
  return { span, ...(certain && { parts: [span] }), print: escape };
}

export const xml: Language = {
  id: 'xml',
  title: 'XML',
  languageIds: ['xml'],
  fileNames: ['.xml', '.config', '.csproj', '.props', '.targets', '.plist', '.resx'],
  comments: { block: [['<!--', '-->']] },
  strings: [],
  reference: { style: 'value', valueAt },
  examples: [
    {
      before: '<a b="it\'s"><t>\n  «secret»\n</t></a>',
      after: '<a b="it\'s"><t>\n  {{reference}}\n</t></a>',
    },
    {
      before: '<!-- " --><add key=\'k\' value="«secret»" />',
      after: '<!-- " --><add key=\'k\' value="{{reference}}" />',
    },
  ],
};
