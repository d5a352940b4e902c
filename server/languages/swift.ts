import { environmentReference, refused } from './environment';
import type { Language, OffsetEdit, StringSyntax } from './language';
import { codeOnly } from './literals';
import { isWholeContent, lineBreakOf } from './site';
import type { Site } from './site';

const plain = {
  open: '"',
  close: '"',
  escape: 'backslash',
  interpolations: [{ open: '\\(', close: ')' }],
} as const;
const raw: StringSyntax = { open: '"', close: '"', escape: 'none', fence: { char: '#', min: 1 } };
const several = { open: '"""', close: '"""', multiline: true, indented: true } as const;

function importFoundation({ text }: Site): readonly OffsetEdit[] {
  const code = codeOnly(text, swift);
  if (/^import[ \t]+(?:Foundation|UIKit|AppKit|SwiftUI|Cocoa)\b/m.test(code)) return [];
  const at = /^import\b/m.exec(code)?.index ?? /[^\s\ufeff]/.exec(code)?.index ?? 0;
  const eol = lineBreakOf(text);
  return [
    { start: at, end: at, newText: `import Foundation${eol}${/^import\b/.test(code.slice(at)) ? '' : eol}` },
  ];
}

export const swift: Language = {
  id: 'swift',
  title: 'Swift',
  languageIds: ['swift'],
  fileNames: ['.swift'],
  comments: { line: ['//'], block: [['/*', '*/']], nested: true },
  strings: [{ ...raw, ...several }, raw, { ...plain, ...several }, plain],
  reference: environmentReference(() => swift, {
    read: ({ envName }) => `ProcessInfo.processInfo.environment["${envName}"]!`,
    inside: ({ literal, part, envName }) =>
      literal.syntax === plain && !isWholeContent(literal, part)
        ? `\\(ProcessInfo.processInfo.environment["${envName}"]!)`
        : undefined,
    join: ' + ',
    refuse: ({ wordBefore, text, literal }) =>
      wordBefore === 'case' || /@\w+\s*$/.test(text.slice(0, literal.openers.at(-1) ?? 0).slice(-100))
        ? refused('constant', 'The compiler needs a literal here. Read the value in code instead.')
        : undefined,
    support: importFoundation,
  }),
  examples: [
    {
      before: 'import Foundation\nlet t = "«secret»"\n',
      after: 'import Foundation\nlet t = ProcessInfo.processInfo.environment["APP_TOKEN"]!\n',
    },
    {
      before: 'let t = [#"«secret»"#]\n',
      after: 'import Foundation\n\nlet t = [ProcessInfo.processInfo.environment["APP_TOKEN"]!]\n',
    },
    {
      before: 'import UIKit\nlet h = "Bearer \\(f("x")) «secret»"\n',
      after:
        'import UIKit\nlet h = "Bearer \\(f("x")) \\(ProcessInfo.processInfo.environment["APP_TOKEN"]!)"\n',
    },
  ],
};
