import type { Span } from '../text/types';
import { availability, capabilities, pathKeys } from './dialects';
import { nearest } from './nearest';
import type { Refused } from './policy';
import type { Fix, Problem } from './problem';

/** A kind of refusal: how it is known, and what there is to say beside the server's words. */
interface Kind {
  readonly code: string;
  readonly words: RegExp;
  readonly explain?: (
    match: RegExpExecArray,
    text: string,
    span: Span,
  ) => { readonly more?: string; readonly fixes?: readonly Fix[] };
}

const quotedAt = (text: string, { start, end }: Span) => /^".*"$/s.test(text.slice(start, end));

const kinds: readonly Kind[] = [
  {
    code: 'unknown-key',
    words: /^invalid key "(.*?)" on line \d+/s,
    explain: ([, name = ''], text, span) => {
      const where = availability(pathKeys, name);
      if (where !== undefined) return { more: `This key exists in ${where}.` };
      if (name === 'path')
        return { more: 'A rule cannot be inside another one: is a closing brace missing above?' };
      if (Object.hasOwn(pathKeys, name)) return { more: 'This key belongs into the block of a path.' };
      const meant = nearest(name, ['path', 'name', ...Object.keys(pathKeys)]);
      return meant === undefined
        ? {}
        : { more: `Did you mean ${meant}?`, fixes: [replacement(text, span, meant)] };
    },
  },
  {
    code: 'unknown-capability',
    words: /invalid capability "(.*?)"/s,
    explain: ([, name = ''], text, span) => {
      const where = availability(capabilities, name);
      if (where !== undefined) return { more: `This capability exists in ${where}.` };
      if (name === 'write')
        return {
          more: 'To write is create for what is new and update for what is there.',
          fixes: quotedAt(text, span)
            ? [
                {
                  title: 'Replace with create and update',
                  edits: [{ ...span, newText: '"create", "update"' }],
                },
              ]
            : [],
        };
      if (name === 'root') return { more: 'Only the root policy itself has it.' };
      const meant = nearest(name, Object.keys(capabilities));
      return meant === undefined
        ? {}
        : { more: `Did you mean ${meant}?`, fixes: [replacement(text, span, meant)] };
    },
  },
  {
    code: 'unknown-legacy-policy',
    words: /invalid policy "/,
    explain: () => ({ more: 'It can be read, write, sudo or deny; better list capabilities.' }),
  },
  {
    code: 'forbidden-wildcard',
    words: /'\+\*' is forbidden/,
    explain: () => ({ more: 'End the path in /+ for one segment, or in * for any rest.' }),
  },
  {
    code: 'unbalanced-template',
    words: /unbalanced templating characters/,
    explain: () => ({ more: 'Every {{ needs one }} behind it.' }),
  },
  { code: 'duplicate-attribute', words: /^The argument .* was already set/s },
  {
    code: 'control-group',
    words:
      /control_group|control group|^factor \d+:|requires at least one factor|identity group and approvals/,
  },
  {
    code: 'invalid-duration',
    words: /error parsing (?:min|max)_wrapping_ttl/,
    explain: () => ({ more: 'Write seconds, or a duration such as 90s, 1h30m or 2d.' }),
  },
  { code: 'reversed-ttl', words: /max_wrapping_ttl cannot be less/ },
  {
    code: 'invalid-expiration',
    words: /invalid expiration time/,
    explain: () => ({ more: 'Write RFC 3339, such as 2030-12-31T23:59:59Z, or seconds since 1970.' }),
  },
  { code: 'invalid-filter', words: /list_scan_response_keys_filter_path/ },
  {
    code: 'crash',
    words: /without an answer/,
    explain: () => ({
      more: 'A string has an escape that its parser cannot take: use \\x, \\u or \\U with a character that exists.',
    }),
  },
  {
    code: 'wrong-type',
    words: /unknown slice type|unknown type|not an object type|cannot check HCL keys|cannot decode|strconv\./,
  },
  { code: 'empty-policy', words: /not supplied or empty/ },
];

/** What a server refuses, as a problem with its words and an explanation. `who` names the server where it is not the only one. */
export function explain(
  refused: Refused,
  text: string,
  severity: Problem['severity'],
  who?: string,
): Problem {
  const { message, start, end } = refused;
  for (const { code, words, explain: say } of kinds) {
    const match = words.exec(message);
    if (!match) continue;
    const { more, fixes = [] } = say?.(match, text, refused) ?? {};
    return { code, severity, start, end, message: sentence(message, more, who), fixes };
  }
  return {
    code: 'syntax',
    severity,
    start,
    end,
    message: sentence(message, syntaxHint(message), who),
    fixes: [],
  };
}

function sentence(message: string, more: string | undefined, who: string | undefined): string {
  const said = message
    .replace(/^(?:path "(?:[^"\\]|\\.)*": )+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const server = who ?? 'The server';
  const refusal = said.startsWith('the server ')
    ? `${server}${said.slice('the server'.length)}.`
    : `${server} refuses this: ${said}.`;
  return more === undefined ? refusal : `${refusal} ${more}`;
}

const syntaxHints: readonly (readonly [RegExp, string])[] = [
  [/closing RBRACE got: EOF/, 'This block has no closing brace.'],
  [/LBRACE got: ASSIGN/, 'A block with a label has no equals sign.'],
  [/expected comma or list end/, 'A comma is missing before this.'],
  [/parsing list: IDENT/, 'Put it in double quotes.'],
  [
    /^Unknown token: .*IDENT/,
    'Only numbers, true, false, strings, lists and blocks can stand here: put it in double quotes.',
  ],
  [/heredoc not terminated/, 'The closing anchor stands alone on its line; behind <<- it must be indented.'],
  [/illegal char$/, 'Strings are in straight double quotes; a file must not begin with a byte order mark.'],
];

const syntaxHint = (message: string): string | undefined =>
  syntaxHints.find(([words]) => words.test(message))?.[1];

function replacement(text: string, span: Span, word: string): Fix {
  const newText = quotedAt(text, span) ? `"${word}"` : word;
  return { title: `Replace with ${word}`, edits: [{ start: span.start, end: span.end, newText }] };
}
