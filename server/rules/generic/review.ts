import type { FileKind } from '../../languages/fileKind';
import type { Syntax } from '../../languages/syntax';
import type { Confidence } from '../../protocol/findings';
import type { Context, Judged, Review } from '../define';
import { promiseOf } from './names';
import { lookOf } from './values';
import type { Look } from './values';

const steps: readonly Confidence[] = ['low', 'medium', 'high'];

/** Files that hold values of others' making: a finding there must be beyond doubt. */
const madeByPrograms: ReadonlySet<FileKind> = new Set(['lock', 'minified', 'generated', 'localisation']);
/** Files in which weak values are as likely shown as used; others are leaks there, too. */
const showing: ReadonlySet<FileKind> = new Set(['vendored', 'test', 'documentation']);

/** What few people type for show. */
const isCertain = (look: Look | undefined): boolean =>
  look === 'random' || look === 'hex' || look === 'strong';

/** The second look at an assignment-like match: the syntax of its language and the kind of its file. */
export function reviewAssignment(match: Judged, { file, syntax }: Context): Review | undefined {
  const look = lookOf(match.secret, match.quoted);
  const certain = isCertain(look);
  if (madeByPrograms.has(file) && !(look === 'random' && match.quoted && match.confidence !== 'low'))
    return undefined;
  const moved = syntax === undefined ? 0 : weigh(syntax, match, certain);
  if (moved === undefined) return undefined;
  const shown = !certain && showing.has(file) ? -1 : 0;
  const level = steps.indexOf(match.confidence) + moved + shown;
  // What is only shown is still told to who asks for everything.
  const confidence = steps[Math.max(0, Math.min(level, 1))] ?? match.confidence;
  return { confidence, reasons: reasonsOf(match, look, file, syntax) };
}

/** Steps of confidence that the syntax adds; undefined where the value is none. */
function weigh(
  { kind, role, literal }: Syntax,
  { quoted, secret }: Judged,
  certain: boolean,
): number | undefined {
  if (kind === 'regex' || role === 'type' || role === 'key') return undefined;
  // A word of a program without quotes is the name of something.
  if (kind === 'code' && !quoted && /^[\w$.:-]+$/.test(secret)) return undefined;
  if (literal?.interpolated === true && literal.whole) return undefined;
  if (certain) return 0;
  return role === 'assertion' || kind === 'comment' || kind === 'docstring' ? -1 : 0;
}

function reasonsOf(
  { name }: Judged,
  look: Look | undefined,
  file: FileKind,
  syntax: Syntax | undefined,
): readonly string[] {
  const promise = name === undefined ? undefined : promiseOf(name);
  return [
    ...(promise === undefined ? [] : [`name:${promise}`]),
    ...(look === undefined ? [] : [`value:${look}`]),
    ...(syntax === undefined ? [] : [`syntax:${syntax.kind}${syntax.role ? `-${syntax.role}` : ''}`]),
    ...(file === 'source' || file === 'configuration' ? [] : [`file:${file}`]),
  ];
}
