import type { IdleSuppression } from './types';

/** What a comment on a line says about findings. */
export interface Suppression {
  /** The rules it is about; undefined means all. */
  readonly ruleIds: readonly string[] | undefined;
  /** The line holds nothing but the comment, so that it speaks for the line below too. */
  readonly alone: boolean;
  /** Where its marker stands in the line. */
  readonly start: number;
  readonly end: number;
  /** Another tool's marker may well be about something else. */
  readonly own: boolean;
  /** The last day on which it counts, `2027-01-31`; `''` when it gives one that cannot be read. */
  readonly until?: string;
}

const own = 'strongroom:ignore';
/** Stands above the line that it is about. */
const nextLine = 'pragma: allowlist nextline secret';

/** Lower case. Other tools' markers count as well: who has judged a line once need not do it again. */
export const suppressionMarkers: readonly string[] = [
  own,
  'gitleaks:allow',
  'betterleaks:allow',
  'trufflehog:ignore',
  'kingfisher:ignore',
  'pragma: allowlist secret',
  nextLine,
  'ggignore',
  'nosec',
  // What ruff calls a hardcoded password.
  ...['s105', 's106', 's107'].flatMap((code) => [`noqa: ${code}`, `noqa:${code}`]),
];

/** How far before a marker its comment can begin, and how far after it rule ids can stand. */
const reach = 200;

/** What opens a comment in some language, where it cannot be an operator, part of a URL or of a word. */
const opening =
  /(?:^|[\s,;(){}[\]>])(?:#|\/\/|\/\*|--|<!--|\{#|\{\{!|<%#|%|;|\*|')(?=[\s!*#/-]|strongroom|gitleaks|$)/;

/**
 * Reads the marker at `at` of a line's content; undefined when it is not in a comment. `knownIds` tells rule ids
 * from the words of a reason: `strongroom:ignore rule-id until:2027-01-31 reason`.
 */
export function suppressionAt(
  line: string,
  at: number,
  knownIds: ReadonlySet<string>,
): Suppression | undefined {
  const floor = Math.max(0, at - reach);
  const before = line.slice(floor, at);
  const opens = before.search(opening);
  if (opens === -1) return undefined;
  const marker = suppressionMarkers.find((word) => line.slice(at, at + word.length).toLowerCase() === word);
  const end = at + (marker?.length ?? 0);
  if (marker === undefined || /\w/.test(line.charAt(end))) return undefined;
  const alone = floor === 0 && /^\s*$/.test(before.slice(0, opens));
  if (marker === nextLine && !alone) return undefined;
  if (marker !== own) return { ruleIds: undefined, alone, start: at, end, own: false };
  const ruleIds: string[] = [];
  let until: string | undefined;
  for (const word of line.slice(end, end + reach).split(/[\s,]+/)) {
    if (word.startsWith('until:')) until ??= dayOf(word.slice('until:'.length));
    else if (knownIds.has(word)) ruleIds.push(word);
    else if (word !== '') break;
  }
  return {
    ruleIds: ruleIds.length > 0 ? ruleIds : undefined,
    alone,
    start: at,
    end,
    own: true,
    ...(until === undefined ? {} : { until }),
  };
}

/** `2027-01-31` when the calendar has that day, else the empty string, which is before any day. */
export function dayOf(text: string): string {
  const day = /^\d{4}-\d\d-\d\d(?![\w-])/.exec(text)?.[0] ?? '';
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : '';
}

/** Does it suppress this rule's findings today? */
export function speaksFor(
  { ruleIds, until }: Suppression,
  ruleId: string,
  today: string | undefined,
): boolean {
  return !hasExpired(until, today) && (ruleIds === undefined || ruleIds.includes(ruleId));
}

function hasExpired(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

/** Our comments that suppressed nothing, in the order of the lines. */
export function idle(
  records: readonly { readonly line: number; readonly suppressions: readonly Suppression[] }[],
  used: ReadonlySet<Suppression>,
  today: string | undefined,
): IdleSuppression[] {
  const found: IdleSuppression[] = [];
  for (const { line, suppressions } of records) {
    // Most lines have none.
    if (suppressions.length === 0) continue;
    for (const suppression of suppressions) {
      if (!suppression.own || used.has(suppression)) continue;
      const { start, end, until } = suppression;
      const range = { start: { line, character: start }, end: { line, character: end } };
      found.push({ range, why: until === '' ? 'date' : hasExpired(until, today) ? 'expired' : 'unused' });
    }
  }
  return found;
}
