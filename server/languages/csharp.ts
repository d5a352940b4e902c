import { environmentReference, refused } from './environment';
import type { Language, Refusal, StringSyntax } from './language';
import { codeOnly } from './literals';
import { lineBefore, opener } from './site';
import type { Site } from './site';
import { character, doubleQuoted } from './strings';

const hole = [{ open: '{', close: '}', doubled: true }];
const ESCAPES = 'ntrbf\\"\'u';

/** An attribute's argument: `[Name("…")]`. An index or a collection has something else before its bracket. */
function inAttribute({ text, literal }: Site): boolean {
  return literal.openers.some((at) => {
    if (text.charAt(at) !== '[' || !/^\[\s*(?:\w+\s*:\s*)?[\w.]+\s*\(/.test(text.slice(at, at + 200)))
      return false;
    return /(?:^|[{};\])(,])\s*$/.test(text.slice(Math.max(0, at - 200), at));
  });
}

function refuse(site: Site): Refusal | undefined {
  const { text, literal, wordBefore, before, next } = site;
  const line = lineBefore(site);
  if (text.startsWith('u8', literal.span.end))
    return refused('unsupported', 'A UTF-8 literal is bytes, not a string.');
  if (/\bconst\s/.test(line)) {
    return refused('constant', 'A const cannot be read at run time. Make it `static readonly` first.');
  }
  const pattern = /^(?:case|is|or|and|not)$/.test(wordBefore) || text.startsWith('=>', next);
  // `string t = "…"` among a method's parameters.
  const parameter =
    before === '=' && opener(site)?.bracket === '(' && /[(,]\s*(?:this\s+)?[\w.?]+\s+\w+\s*=\s*$/.test(line);
  return pattern || parameter || inAttribute(site)
    ? refused('constant', 'The compiler needs a constant here. Read the value in code instead.')
    : undefined;
}

const quoted = (open: string, syntax: Partial<StringSyntax>): StringSyntax => ({
  open,
  close: '"',
  escape: 'double',
  multiline: true,
  newlines: 'verbatim',
  ...syntax,
});

export const csharp: Language = {
  id: 'csharp',
  title: 'C#',
  languageIds: ['csharp'],
  fileNames: ['.cs', '.csx'],
  comments: { line: ['//'], block: [['/*', '*/']] },
  strings: [
    quoted('$"""', { close: '"""', escape: 'none', indented: true, growing: true, interpolations: hole }),
    quoted('"""', { close: '"""', escape: 'none', indented: true, growing: true }),
    quoted('$@"', { interpolations: hole }),
    quoted('@$"', { interpolations: hole }),
    quoted('@"', {}),
    { ...doubleQuoted, open: '$"', escapes: ESCAPES, interpolations: hole },
    { ...doubleQuoted, escapes: ESCAPES },
    character,
  ],
  reference: environmentReference(() => csharp, {
    read: ({ text, envName }) => {
      const imported = /^\s*(?:global\s+)?using\s+System\s*;/m.test(codeOnly(text, csharp));
      return `${imported ? '' : 'System.'}Environment.GetEnvironmentVariable("${envName}")`;
    },
    join: ' + ',
    refuse,
  }),
  examples: [
    {
      before: 'var t = "«secret»";',
      after: 'var t = System.Environment.GetEnvironmentVariable("APP_TOKEN");',
    },
    {
      before: 'using System;\nclass A { string[] t = new[] { @"«secret»" }; }',
      after:
        'using System;\nclass A { string[] t = new[] { Environment.GetEnvironmentVariable("APP_TOKEN") }; }',
    },
    {
      before: 'var h = $"a {f("x")} «secret»";',
      after: 'var h = $"a {f("x")} " + System.Environment.GetEnvironmentVariable("APP_TOKEN");',
    },
    {
      before: 'f(@"a ""«secret»""");',
      after: 'f(@"a """ + System.Environment.GetEnvironmentVariable("APP_TOKEN") + @"""");',
    },
  ],
};
