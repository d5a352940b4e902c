import type { Confidence } from '../../protocol/findings';
import type { Candidate, TokenRule } from '../define';
import { promiseOf, wordsOf } from './names';
import { formOf } from './syntax';
import type { Form } from './syntax';
import { isPunctuated, lookOf } from './values';
import type { Look } from './values';

/** Languages in which a bare word on the right is text. */
const dataLanguages =
  /^(?:yaml|dockercompose|dotenv|properties|ini|toml|shellscript|dockerfile|plaintext|spring-boot-properties.*|conf)$/;

/** The line is nothing but `NAME=value` or `name: value`: configuration, where a bare word is text. */
function isEntry({ before, match, after, languageId }: Candidate): boolean {
  if (after.trim() !== '' && !/^\s+#/.test(after)) return false;
  if (languageId !== undefined) return dataLanguages.test(languageId);
  return (
    /^\s*(?:export |set |setx |- |-e |env |ENV |ARG |\$env:)?[\w.]*$/.test(before) &&
    /^[\w.-]+=\S/.test(match)
  );
}

/** `Uid=sa;` before `Pwd=…`: a connection string, whose values need no quotes. */
const connection =
  /(?:^|[;"'\s])(?:uid|user(?: ?id| ?name)?|server|host|data source|database)=[^;"']{1,80};\s?$/i;

/** A switch of a command, `machine … login …` of a netrc file, `%define`, `ENV`: a blank stands for `=`. */
const takesBlank =
  /(?:^|\s)(?:--?[\w-]*|login\s+\S{1,64}\s+|[%#]define\s+|(?:ENV|ARG|setx|setenv)\s+[\w-]*)$/;
/** Nothing but words and addresses: a line of the configuration of a device or a daemon. */
const directive = /^\s*(?:[\w./-]+[ \t]+){0,4}[\w-]*$/;

/** The whole identifier around the keyword, and a word before it: `api key`, `page token`. */
function nameOf({ before, match }: Candidate): string {
  const head = /[\w$-]*$/.exec(before.slice(-48))?.[0] ?? '';
  const tail = /^[\w-]*/.exec(match)?.[0] ?? '';
  const name = head + tail;
  if (head !== '' || !/^(?:key|token)$/i.test(name)) return name;
  return (/[a-z]{1,16}[ .]$/i.exec(before)?.[0] ?? '') + name;
}

interface Place {
  readonly form: Form;
  /** Is the value text without doubt: quoted, or bare in configuration? */
  readonly text: boolean;
}

function placeOf(candidate: Candidate, bare: boolean): Place | undefined {
  const { before, after, groups, secret } = candidate;
  const form = formOf(groups['op'] ?? '');
  if (form === 'beside') {
    if (!/[ \t]/.test(groups['op'] ?? '')) return undefined;
    if (bare ? takesBlank.test(before) && !secret.startsWith('-') : isStatement(before, groups)) {
      return { form: 'assignment', text: true };
    }
    if (!bare) return { form, text: true };
    return directive.test(before) && after.trim() === '' ? { form: 'prose', text: false } : undefined;
  }
  if (bare && form !== 'assignment' && form !== 'prose') return undefined;
  // The token of a badge is there to be shown.
  if (before.endsWith('.svg?')) return undefined;
  if (groups['op']?.startsWith('>') === true && !/(?<!\?P?)<[\w:.-]{0,40}$/.test(before)) return undefined;
  if (form === 'fallback') return bare ? undefined : { form: 'assignment', text: true };
  return { form, text: !bare || isEntry(candidate) || connection.test(before) };
}

/** `CREATE USER x WITH PASSWORD '…'`, `-Password '…'`: a quoted value beside its name, for certain. */
function isStatement(before: string, groups: Candidate['groups']): boolean {
  return (
    takesBlank.test(before) ||
    (groups['secretSingle'] !== undefined &&
      /\b(?:user|role|login|with|encrypted)\b[^;]{0,120}$/i.test(before))
  );
}

const rank: Record<Look, number> = { random: 4, hex: 3, strong: 3, weak: 2, uuid: 1, word: 1 };

function password(look: Look, { form, text }: Place, secret: string): Confidence | undefined {
  if (form === 'prose') {
    if (!text) return (look === 'random' || look === 'strong') && /\d/.test(secret) ? 'medium' : undefined;
    return look === 'word' ? undefined : 'medium';
  }
  if (look === 'random' || look === 'hex') return 'medium';
  if (look === 'strong') return text || /[^\w.$-]/.test(secret) ? 'medium' : 'low';
  if (form !== 'assignment' || !text) return rank[look] >= 2 ? 'low' : undefined;
  return look === 'weak' || look === 'uuid' ? 'medium' : secret.length >= 6 ? 'low' : undefined;
}

function generated(
  look: Look,
  { form, text }: Place,
  secret: string,
  shortest: number,
): Confidence | undefined {
  const { length } = secret;
  if (look === 'random' || look === 'hex') {
    if (form === 'prose' && !text && (length < 16 || !/\d/.test(secret))) return undefined;
    return length >= shortest ? 'medium' : 'low';
  }
  if (form !== 'assignment' && form !== 'comparison') return undefined;
  if (look === 'uuid') return text ? 'medium' : 'low';
  if (look === 'strong') return text && form === 'assignment' && length >= shortest ? 'medium' : 'low';
  return look === 'weak' && length >= 10 ? 'low' : undefined;
}

/** What the name promises and how the value looks, weighed by how the two hang together. */
export function judgeAssignment(candidate: Candidate): Confidence | undefined {
  const { secret, groups } = candidate;
  const name = nameOf(candidate);
  const promise = promiseOf(name);
  if (promise === undefined) return undefined;
  const bare = groups['secretBare'] ?? groups['secretLine'];
  if (groups['secretLine'] !== undefined && !isPunctuated(secret)) return undefined;
  const look = lookOf(secret, bare === undefined);
  if (look === undefined) return undefined;
  const place = placeOf(candidate, bare !== undefined);
  if (!place) return undefined;
  if (promise === 'password') return password(look, place, secret);
  if (promise === 'secret') return generated(look, place, secret, 8);
  const last = wordsOf(name).at(-1) ?? '';
  if (look === 'uuid') return /^authorization$/i.test(last) ? generated(look, place, secret, 10) : 'low';
  if (!/^keys?$/i.test(last)) return generated(look, place, secret, 10);
  return look === 'random' && secret.length >= 24 ? generated(look, place, secret, 24) : 'low';
}

/** What generic rules share: there is no page to revoke at, and more special rules win. */
export const genericRule = {
  severity: 'warning',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  maxLength: 400,
} as const satisfies Partial<TokenRule>;
