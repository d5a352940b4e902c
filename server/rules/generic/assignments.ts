import type { Confidence } from '../../protocol/findings';
import type { Candidate, TokenRule } from '../define';
import { promiseOf, wordsOf } from './names';
import { isUnbalanced, lookOf } from './values';
import type { Look } from './values';

/** After a name: what closes it, then an operator, a type and `=`, a call's comma or parenthesis, or only blanks. */
const between = String.raw`(?<op>(?:\[\d{0,4}\])?\\{0,2}["'\x60\]]{0,2}(?:[ \t]{0,12}(?::[ \t]{0,3}[A-Za-z&][\w.<>|&]{0,23}[ \t]{0,3}=|=>|[:?+|&]{0,3}={1,3}(?!~)|!={1,2}|:)|[ \t]{0,3},|\(|[ \t]value=|>)?[ \t]{0,12})`;
const scheme = String.raw`(?:(?:Bearer|Basic|Token|Bot|ApiKey)[ \t]{1,2})?`;
const open = String.raw`[rbufRBUFL@$]{0,2}\\{0,2}`;
/** Up to its quote; a bare value up to a separator or, if that cannot be, to the end of the line. */
const value =
  String.raw`(?:${open}"${scheme}(?<secret>(?:[^"\\]|\\[^"]){4,256})(?=\\{0,2}")` +
  String.raw`|${open}'${scheme}(?<secretSingle>(?:[^'\\]|\\[^']){4,256})(?=\\{0,2}')` +
  String.raw`|\\{0,2}\x60${scheme}(?<secretTick>[^\x60]{4,256})(?=\x60)` +
  String.raw`|${scheme}(?<secretBare>[^\s"'\x60\\,;&(){}[\]<>][^\s"'\x60\\,;&(){}[\]<>]{3,255}(?=$|[\s"'\x60,;&)}\]<\\]))` +
  String.raw`|(?<secretLine>[^\s"'\x60]{6,256}["'\x60,;]{0,2}(?=[ \t]{0,8}$)))`;

/** A pattern for `<start><rest of the name> <operator> <value>`. */
export function assigned(start: string): RegExp {
  return new RegExp(String.raw`(?:${start})[\w.-]{0,40}(?![\w.-])${between}${value}`, 'i');
}

/** How a value hangs on its name. */
type Form = 'assignment' | 'comparison' | 'argument' | 'call' | 'beside';

function formOf(operator: string): Form {
  const op = operator.trim();
  if (op.endsWith(',')) return 'argument';
  if (op.endsWith('(')) return 'call';
  if (/(?<!:)[=!]=/.test(op)) return 'comparison';
  return /[=:>]/.test(op) ? 'assignment' : 'beside';
}

/** Languages in which a bare word on the right is text. */
const dataLanguages =
  /^(?:yaml|dockercompose|dotenv|properties|ini|toml|shellscript|dockerfile|plaintext|spring-boot-properties.*|conf)$/;

/** The line is nothing but `NAME=value` or `name: value`: configuration, where a bare word is text. */
function isEntry({ before, match, after, languageId }: Candidate): boolean {
  if (after.trim() !== '' && !/^\s+#/.test(after)) return false;
  if (languageId !== undefined) return dataLanguages.test(languageId);
  return /^\s*(?:export |set |- |ENV )?[\w.]*$/.test(before) && /^[\w.-]+=\S/.test(match);
}

/** `Uid=sa;` before `Pwd=…`: a connection string, whose values need no quotes. */
const connection =
  /(?:^|[;"'\s])(?:uid|user(?: ?id| ?name)?|server|host|data source|database)=[^;"']{1,80};\s?$/i;

/** A switch of a command, `machine … login …` of a netrc file, `%define`: a blank stands for `=`. */
const takesBlank = /(?:^|\s)(?:--?[\w-]*|login\s+\S{1,64}\s+|[%#]define\s+)$/;

/** The whole identifier around the keyword, and a word before it: `api key`, `page token`. */
function nameOf({ before, match }: Candidate): string {
  const head = /[\w$-]*$/.exec(before.slice(-48))?.[0] ?? '';
  const tail = /^[\w-]*/.exec(match)?.[0] ?? '';
  const name = head + tail;
  if (head !== '' || !/^(?:key|token)$/i.test(name)) return name;
  return (/[a-z]{1,16} $/i.exec(before)?.[0] ?? '') + name;
}

interface Place {
  readonly form: Form;
  /** Is the value text without doubt: quoted, or bare in configuration? */
  readonly text: boolean;
}

function placeOf(candidate: Candidate, bare: boolean): Place | undefined {
  const { before, groups, secret } = candidate;
  const form = formOf(groups['op'] ?? '');
  if (form === 'beside') {
    if (!/[ \t]/.test(groups['op'] ?? '')) return undefined;
    if (bare ? takesBlank.test(before) && !secret.startsWith('-') : isStatement(before, groups)) {
      return { form: 'assignment', text: true };
    }
    return bare ? undefined : { form, text: true };
  }
  if (bare && form !== 'assignment') return undefined;
  if (groups['op']?.startsWith('>') === true && !/(?<!\?P?)<[\w:.-]{0,40}$/.test(before)) return undefined;
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
  if (form === 'beside' && !text) return undefined;
  if (look === 'random' || look === 'hex') return 'medium';
  if (look === 'strong') return text || /[^\w.$-]/.test(secret) ? 'medium' : 'low';
  if (form !== 'assignment' || !text) return rank[look] >= 2 ? 'low' : undefined;
  return look === 'weak' ? 'medium' : secret.length >= 6 ? 'low' : undefined;
}

function generated(
  look: Look,
  { form, text }: Place,
  secret: string,
  shortest: number,
): Confidence | undefined {
  const { length } = secret;
  if (form === 'beside' && !text) return undefined;
  if (look === 'random' || look === 'hex') return length >= shortest ? 'medium' : 'low';
  if (form !== 'assignment' && form !== 'comparison') return undefined;
  if (look === 'uuid') return text ? 'medium' : 'low';
  return look === 'strong' || (look === 'weak' && length >= 10) ? 'low' : undefined;
}

/** What the name promises and how the value looks, weighed by how the two hang together. */
export function judgeAssignment(candidate: Candidate): Confidence | undefined {
  const { secret, groups } = candidate;
  const name = nameOf(candidate);
  const promise = promiseOf(name);
  if (promise === undefined) return undefined;
  const bare = groups['secretBare'] ?? groups['secretLine'];
  if (groups['secretLine'] !== undefined && !isUnbalanced(secret)) return undefined;
  const look = lookOf(secret, bare === undefined);
  if (look === undefined) return undefined;
  const place = placeOf(candidate, bare !== undefined);
  if (!place) return undefined;
  if (promise === 'password') return password(look, place, secret);
  if (promise === 'secret') return generated(look, place, secret, 8);
  const last = wordsOf(name).at(-1) ?? '';
  if (/^keys?$/i.test(last))
    return look === 'hex' || secret.length < 24 ? 'low' : generated(look, place, secret, 24);
  return look === 'uuid' && !/^authorization$/i.test(last) ? 'low' : generated(look, place, secret, 10);
}

/** What generic rules share: there is no page to revoke at, and more special rules win. */
export const genericRule = {
  severity: 'warning',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  maxLength: 400,
} as const satisfies Partial<TokenRule>;
