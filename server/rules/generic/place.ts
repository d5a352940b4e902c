import type { Candidate } from '../define';
import { formOf } from './syntax';
import type { Form } from './syntax';

/** Where a value stands. */
export interface Place {
  readonly form: Form;
  /** Is the value text without doubt: quoted, or bare in configuration? */
  readonly text: boolean;
  /** Is it configuration, a statement or a connection string, where even a word is the password? */
  readonly setting: boolean;
  /** Is it an attribute or a member of data, where `123456` is the password? */
  readonly data: boolean;
}

/** Languages in which a bare word on the right is text. */
const dataLanguages =
  /^(?:yaml|dockercompose|dotenv|env|properties|java-properties|ini|toml|shellscript|dockerfile|plaintext|spring-boot-properties.*|conf|npmrc|makefile)$/;
/** Others, in which a quoted value belongs to whoever runs the program. */
const markup = /^(?:json|jsonc|xml|terraform|hcl)$/;

/** The line is nothing but `NAME=value` or `name: value`: configuration, where a bare word is text. */
function isEntry({ before, match, after, languageId }: Candidate): boolean {
  if (
    isVariable.test(before + match) &&
    !/^(?:python|javascript|typescript|java|csharp|php)/.test(languageId ?? '')
  )
    return true;
  if (after.trim() !== '' && !/^["']?\s*(?:#|$)/.test(after)) return false;
  if (languageId !== undefined) return dataLanguages.test(languageId);
  return (
    /^\s*(?:export |set |setx |- |-e |env |ENV |ARG |\$env:)?["']?[\w.]*$/.test(before) &&
    /^[\w.-]+(?:=\S|\s{0,2}=\s{0,2}[^\s"'`])/.test(match)
  );
}

/** `REDIS_PASSWORD=`: a variable of the environment, on whatever line. */
const isVariable = /(?:^|[\s"'-])[A-Z][A-Z\d]*(?:_[A-Z\d]+)+=(?=[^\s="'])[^=]*$/;

/** `Uid=sa;` before `Pwd=…`: a connection string, whose values need no quotes. */
const connection =
  /(?:^|[;"'\s?&])(?:uid|user(?: ?id| ?name)?|server|host|data source|(?:database|db)(?: ?name)?|provider|driver|dsn)=[^"'<>]{1,140}(?:[;&][^;"'<>=&]{0,30}|(?<=host=[^"']{1,80}|user=[^"']{1,80})\s)$/i;
/** `;User ID=` after `Password=…`, which can come first. */
const connectionAfter =
  /^;[^"']{0,120}\b(?:uid|user ?id|server|host|data source|initial catalog|persist security info)=/i;

/** A switch of a command, `machine … login …` of a netrc file, `%define`, `ENV`: a blank stands for `=`. */
const takesBlank =
  /(?:^|\s)(?:--?[\w-]*|login\s+\S{1,64}\s+|[%#]define\s+|(?:ENV|ARG|setx|setenv)\s+[\w-]*)$/;
/** `--db-` before `password=`. */
const option = /(?:^|\s)--[\w-]*$/;
/** `CREATE USER … WITH PASSWORD`. */
const statement = /\b(?:user|role|login|with|encrypted)\b[^;]{0,120}$/i;
/** Nothing but words and addresses: a line of the configuration of a device or a daemon. */
const directive = /^\s*(?:[\w./-]+[ \t]+){0,4}[\w-]*$/;

/** Does no quote enclose the value? */
export function isBare({ groups }: Candidate): boolean {
  return (groups['secretBare'] ?? groups['secretPart'] ?? groups['secretLine']) !== undefined;
}

/** Where the value of a match of `assigned()` stands; undefined where it cannot be one. */
export function placeOf(candidate: Candidate): Place | undefined {
  const { before, after, groups, secret, languageId } = candidate;
  const bare = isBare(candidate);
  const op = groups['op'] ?? '';
  const form = formOf(op);
  // The token of a badge is there to be shown.
  if (before.endsWith('.svg?')) return undefined;
  // What Helm restarts a pod by.
  if (/\bchecksum\/[\w.-]*$/.test(before)) return undefined;
  if (form === 'beside') {
    if (!/[ \t]/.test(op)) return undefined;
    if (takesBlank.test(before) && !(bare && secret.startsWith('-')))
      return { form: 'assignment', text: true, setting: false, data: false };
    if (groups['secretSingle'] !== undefined && statement.test(before))
      return { form: 'assignment', text: true, setting: true, data: true };
    if (!bare) return { form, text: true, setting: false, data: false };
    return directive.test(before) && after.trim() === ''
      ? { form: 'prose', text: false, setting: false, data: false }
      : undefined;
  }
  if (bare && form !== 'assignment' && form !== 'prose') return undefined;
  if (groups['secretPart'] !== undefined && !connection.test(before) && !connectionAfter.test(after))
    return undefined;
  if (op.startsWith('>') && !/(?<!\?P?)<[\w:.-]{0,40}$/.test(before)) return undefined;
  if (form === 'fallback') return { form: 'assignment', text: true, setting: false, data: false };
  const setting =
    form === 'assignment' &&
    (isEntry(candidate) ||
      connection.test(before) ||
      connectionAfter.test(after) ||
      (op.includes('=') && groups['secretSingle'] !== undefined && /\bwith\s+$/i.test(before)));
  // What an element holds up to its end is text, and what an option is given.
  const isElement = op.startsWith('>') && /^\s*<\//.test(after);
  const isOption = op === '=' && option.test(before);
  const data = setting || isElement || (!bare && markup.test(languageId ?? ''));
  return { form, text: !bare || setting || isElement || isOption, setting, data };
}
