import { environmentReference, refused } from './environment';
import type { Language, Refusal, StringSyntax } from './language';
import { lineBefore, opener } from './site';
import type { Site } from './site';

const double: StringSyntax = {
  open: '"',
  close: '"',
  escape: 'backslash',
  escapes: 'ntr\\"$',
  interpolations: [{ open: '{$', close: '}' }, { open: '${', close: '}' }, { open: '$' }],
  multiline: true,
  newlines: 'verbatim',
};
const single: StringSyntax = {
  open: "'",
  close: "'",
  escape: 'backslash',
  escapes: "\\'",
  lenient: true,
  multiline: true,
  newlines: 'verbatim',
};

function refuse(site: Site): Refusal | undefined {
  const { text, literal, before } = site;
  const line = lineBefore(site);
  const member =
    /(?:^|[{;}])\s*(?:final\s+)?(?:(?:public|protected|private|static|var|readonly)\s+)+(?:[?\w|\\]+\s+)?\$\w+\s*=/.test(
      line,
    );
  const declared = /\bconst\s/.test(line) || /\bstatic\s+\$/.test(line) || member;
  const parameter =
    before === '=' &&
    opener(site)?.bracket === '(' &&
    /\b(?:function|fn)\b[^;{]*$/.test(opener(site)?.head ?? '');
  const attribute = literal.openers.some((at) => text.startsWith('#[', at - 1));
  return declared || parameter || attribute
    ? refused('constant', 'PHP wants a constant here. Assign the value in code, such as in the constructor.')
    : undefined;
}

export const php: Language = {
  id: 'php',
  title: 'PHP',
  languageIds: ['php'],
  fileNames: ['.php', '.phtml'],
  comments: { line: ['//', '#'], block: [['/*', '*/']] },
  strings: [
    double,
    single,
    { ...double, open: '`', close: '`', immovable: 'A command cannot be replaced by its text.' },
  ],
  island: { open: /<\?(?:php\b|=)/, close: '?>' },
  heredoc: {
    pattern: /<<<[ \t]{0,9}(?<quote>["']?)(?<word>[A-Za-z_]\w{0,99})\k<quote>/y,
    rawQuotes: "'",
    plain: { ...double, heredoc: true, indented: true },
    quoted: { ...single, escape: 'none', heredoc: true, indented: true },
  },
  reference: environmentReference(() => php, {
    read: ({ envName }) => `getenv('${envName}')`,
    join: ' . ',
    refuse,
  }),
  examples: [
    {
      before: "<p>Don't</p>\n<?php\n$t = '«secret»';",
      after: "<p>Don't</p>\n<?php\n$t = getenv('APP_TOKEN');",
    },
    {
      before: '<?php return ["a" => "it\'s", "t" => "«secret»"];',
      after: '<?php return ["a" => "it\'s", "t" => getenv(\'APP_TOKEN\')];',
    },
    {
      before: '<?php # it\'s\nf("Bearer $x «secret»");',
      after: "<?php # it's\nf(\"Bearer $x \" . getenv('APP_TOKEN'));",
    },
    {
      before: "<?php define('T', '«secret»'); ?> isn't",
      after: "<?php define('T', getenv('APP_TOKEN')); ?> isn't",
    },
  ],
};
