/** What a comment on a line says about findings. */
export interface Suppression {
  /** The rules it is about; undefined means all. */
  readonly ruleIds: readonly string[] | undefined;
  /** The line holds nothing but the comment, so that it speaks for the line below too. */
  readonly alone: boolean;
}

const own = 'strongroom:ignore';

/** Lower case. Other tools' markers count as well: who has judged a line once need not do it again. */
export const suppressionMarkers: readonly string[] = [
  own,
  'gitleaks:allow',
  'betterleaks:allow',
  'trufflehog:ignore',
  'kingfisher:ignore',
  'pragma: allowlist secret',
  'ggignore',
  'nosec',
];

/** How far before a marker its comment can begin, and how far after it rule ids can stand. */
const reach = 200;

/** What opens a comment in some language, where it cannot be an operator, part of a URL or of a word. */
const opening =
  /(?:^|[\s,;(){}[\]>])(?:#|\/\/|\/\*|--|<!--|\{#|\{\{!|<%#|%|;|\*|')(?=[\s!*#/-]|strongroom|gitleaks|$)/;

/**
 * Reads the marker at `at` of a line's content; undefined when it is not in a comment. `knownIds` tells rule ids
 * from the words of a reason.
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
  const alone = floor === 0 && /^\s*$/.test(before.slice(0, opens));
  if (line.slice(at, at + own.length).toLowerCase() !== own) return { ruleIds: undefined, alone };
  const ruleIds: string[] = [];
  for (const word of line.slice(at + own.length, at + own.length + reach).split(/[\s,]+/)) {
    if (word === '') continue;
    if (!knownIds.has(word)) break;
    ruleIds.push(word);
  }
  return { ruleIds: ruleIds.length > 0 ? ruleIds : undefined, alone };
}
