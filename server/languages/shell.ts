import type { Span } from '../text/types';
import { environmentReference, refused } from './environment';
import type { Language, Literal, StringSyntax } from './language';
import { tokenize } from './lexer';

const double: StringSyntax = {
  open: '"',
  close: '"',
  escape: 'backslash',
  escapes: '\\"$`',
  lenient: true,
  interpolations: [
    { open: '$(', close: ')' },
    { open: '${', close: '}' },
    { open: '`', close: '`' },
    { open: '$' },
  ],
  multiline: true,
  newlines: 'verbatim',
};
const single: StringSyntax = { open: "'", close: "'", escape: 'none', multiline: true, newlines: 'verbatim' };
/** A word without quotes; it ends where the shell would split it. */
const word: StringSyntax = { open: '', close: '', escape: 'none' };

/** A secret in quotes, or one that stands in the code as (a part of) a word. */
function shellLiteralAt(text: string, at: Span): Literal | undefined {
  let quoted: Literal | undefined;
  let commented = false;
  const holds = (span: Span): boolean => span.start <= at.start && at.end <= span.end;
  tokenize(text, shell, {
    literal: (span, content, describe) => {
      if (!holds(content)) return span.start > at.end;
      quoted = describe();
      return true;
    },
    comment: (span) => {
      commented ||= holds(span);
    },
  });
  if (commented) return undefined;
  const substituted = quoted?.interpolations.some(holds);
  if (quoted && !substituted) return quoted;
  if (!/^[\w\-.:/=+,@%~]+$/.test(text.slice(at.start, at.end))) return undefined;
  const content = wordAround(text, at);
  return {
    span: content,
    content,
    syntax: word,
    interpolations: [],
    previous: 0,
    previousWord: -1,
    openers: [],
  };
}

/** The word that holds `at`, without the `NAME=` before a value. */
function wordAround(text: string, at: Span): Span {
  let { start, end } = at;
  while (/[\w\-.:/+,@%~]/.test(text.charAt(start - 1))) start--;
  while (/[\w\-.:/=+,@%~]/.test(text.charAt(end))) end++;
  return { start, end };
}

export const shell: Language = {
  id: 'shellscript',
  title: 'Shell script',
  languageIds: ['shellscript'],
  fileNames: ['.sh', '.bash', '.zsh', '.ksh', '.bashrc', '.zshrc', '.profile', '.bash_profile', '.envrc'],
  comments: { line: ['#'], atWordStart: true },
  strings: [
    { open: "$'", close: "'", escape: 'backslash', escapes: 'ntr\\"\'', multiline: true },
    double,
    single,
  ],
  heredoc: {
    pattern: /<<-?(?!<)[ \t]{0,9}(?:(?<quote>['"\\]?)(?<word>[A-Za-z_]\w{0,99})['"]?)/y,
    rawQuotes: '\'"\\',
    plain: { ...double, heredoc: true },
    quoted: { ...single, heredoc: true },
  },
  reference: environmentReference(
    () => shell,
    {
      read: ({ envName }) => `"\${${envName}}"`,
      inside: ({ envName, literal: { syntax, content }, part }) => {
        if (syntax === word) return `"\${${envName}}"`;
        if (syntax.interpolations) {
          return syntax.heredoc || part.start > content.start || part.end < content.end
            ? `\${${envName}}`
            : undefined;
        }
        // Leave the quotes, read the variable, come back.
        return syntax === single && (part.start > content.start || part.end < content.end)
          ? `'"\${${envName}}"'`
          : undefined;
      },
      refuse: ({ literal, text, part }) => {
        if (!literal.syntax.heredoc || !literal.syntax.interpolations) return undefined;
        return /[$`\\]/.test(text.slice(part.start, part.end))
          ? refused('escaped', 'The here-document has an escape or a substitution there. Write it plainly.')
          : undefined;
      },
    },
    shellLiteralAt,
  ),
  examples: [
    { before: "#!/bin/sh\nexport T=«secret» # it's", after: '#!/bin/sh\nexport T="${APP_TOKEN}" # it\'s' },
    { before: "T='«secret»'", after: 'T="${APP_TOKEN}"' },
    { before: 'login "«secret»" "$(date "+%s")"', after: 'login "${APP_TOKEN}" "$(date "+%s")"' },
    {
      before: 'curl -H "Authorization: Bearer «secret»" x',
      after: 'curl -H "Authorization: Bearer ${APP_TOKEN}" x',
    },
    {
      before: "curl -H 'Authorization: Bearer «secret»' x",
      after: "curl -H 'Authorization: Bearer '\"${APP_TOKEN}\"'' x",
    },
    {
      before: 'echo "$(login "x${#y}" --token=«secret»)"',
      after: 'echo "$(login "x${#y}" --token="${APP_TOKEN}")"',
    },
    { before: "cat <<EOF\nit's «secret»\nEOF\necho", after: "cat <<EOF\nit's ${APP_TOKEN}\nEOF\necho" },
  ],
};
