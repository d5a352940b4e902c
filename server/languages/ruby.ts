import { environmentReference, refused } from './environment';
import type { Language, StringSyntax } from './language';
import { isWholeContent } from './site';

const code = [{ open: '#{', close: '}' }];
const double: StringSyntax = {
  open: '"',
  close: '"',
  escape: 'backslash',
  escapes: 'ntr\\"\'#u',
  interpolations: code,
  multiline: true,
};
const single: StringSyntax = {
  open: "'",
  close: "'",
  escape: 'backslash',
  escapes: "\\'",
  lenient: true,
  multiline: true,
};
const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['|', '|'],
  ['!', '!'],
];
const WORDS = 'A word list cannot hold a reference. Write it as an array of strings first.';
const percents = brackets.flatMap(([open, close]): StringSyntax[] => [
  ...['w', 'W', 'i', 'I'].map((letter) => ({
    ...single,
    open: `%${letter}${open}`,
    close,
    immovable: WORDS,
  })),
  { ...single, open: `%q${open}`, close },
  { ...double, open: `%Q${open}`, close },
]);

export const ruby: Language = {
  id: 'ruby',
  title: 'Ruby',
  languageIds: ['ruby'],
  fileNames: ['.rb', '.rake', '.gemspec', '.ru', 'Gemfile', 'Rakefile', 'Vagrantfile', 'Fastfile'],
  comments: { line: ['#'], block: [['\n=begin', '\n=end']] },
  strings: [
    ...percents,
    double,
    single,
    { ...double, open: '`', close: '`', immovable: 'A command cannot be replaced by its text.' },
  ],
  regex: true,
  heredoc: {
    // Without `~` or `-` only an upper-case word, so that `list <<name` stays an append.
    pattern: /<<(?:[~-](?<quote>["'`]?)(?<word>[A-Za-z_]\w{0,99})\k<quote>|(?<bare>[A-Z_]{2,99}\b))/y,
    rawQuotes: "'",
    plain: { ...double, heredoc: true, indented: true },
    quoted: { ...single, heredoc: true, escape: 'none', indented: true },
  },
  reference: environmentReference(() => ruby, {
    read: ({ envName }) => `ENV.fetch("${envName}")`,
    join: ' + ',
    adjacent: true,
    inside: ({ literal, part, envName }) =>
      literal.syntax.interpolations && !isWholeContent(literal, part)
        ? `#{ENV.fetch("${envName}")}`
        : undefined,
    refuse: ({ text, literal, next }) =>
      text.charAt(literal.span.end) === ':' && text.charAt(next + 1) !== ':'
        ? refused('constant', 'The secret is a hash key here. Write it with `=>` first.')
        : undefined,
  }),
  examples: [
    { before: "token = '«secret»'", after: 'token = ENV.fetch("APP_TOKEN")' },
    { before: 'login "me", "«secret»"', after: 'login "me", ENV.fetch("APP_TOKEN")' },
    {
      before: 'h = { "Authorization" => "Bearer «secret»" }',
      after: 'h = { "Authorization" => "Bearer #{ENV.fetch("APP_TOKEN")}" }',
    },
    { before: "h = 'Bearer «secret»'.strip", after: 'h = (\'Bearer \' + ENV.fetch("APP_TOKEN")).strip' },
    { before: "x = /don't/\ny = %q(«secret»)", after: 'x = /don\'t/\ny = ENV.fetch("APP_TOKEN")' },
    { before: 's = "#{f("«secret»")}"', after: 's = "#{f(ENV.fetch("APP_TOKEN"))}"' },
  ],
};
