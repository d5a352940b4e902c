import type { Pattern } from './rule';

/** Does a pattern match a request path? The path has no leading slash. */
export function matches(pattern: Pattern, path: string): boolean {
  if (pattern.segmentWildcard) return matchesSegments(pattern.path, path.split('/'));
  return pattern.prefix ? path.startsWith(pattern.path) : path === pattern.path;
}

/** Only a segment that is `+` stands for any one; a `*` at the end for any rest, more segments included. */
function matchesSegments(pattern: string, segments: readonly string[]): boolean {
  const prefix = pattern.endsWith('*');
  const parts = (prefix ? pattern.slice(0, -1) : pattern).split('/');
  if (prefix ? segments.length < parts.length : segments.length !== parts.length) return false;
  return parts.every((part, i) => {
    const segment = segments[i] ?? '';
    if (part === '+' || part === segment) return true;
    return prefix && i === parts.length - 1 && segment.startsWith(part);
  });
}

/** Among patterns with wildcards that match one path, positive when `a` wins. Exact paths win over all of them. */
export function comparePrecedence(a: Pattern, b: Pattern): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return (
    first.wildcardAt - second.wildcardAt ||
    Number(second.prefix) - Number(first.prefix) ||
    second.wildcards - first.wildcards ||
    byteLength(first.path) - byteLength(second.path) ||
    compareCodePoints(first.path, second.path)
  );
}

interface Rank {
  readonly wildcardAt: number;
  readonly prefix: boolean;
  readonly wildcards: number;
  readonly path: string;
}

const ranks = new WeakMap<Pattern, Rank>();

function rankOf(pattern: Pattern): Rank {
  const known = ranks.get(pattern);
  if (known) return known;
  const rank = computeRank(pattern);
  ranks.set(pattern, rank);
  return rank;
}

function computeRank({ path, prefix, segmentWildcard }: Pattern): Rank {
  if (!segmentWildcard) return { wildcardAt: byteLength(path), prefix, wildcards: 0, path };
  const open = path.endsWith('*');
  const fixed = open ? path.slice(0, -1) : path;
  return {
    // The first plus of the text, even where it stands for itself.
    wildcardAt: byteLength(path.slice(0, path.indexOf('+'))),
    prefix: open,
    wildcards: fixed.split('/').filter((part) => part === '+').length,
    path: fixed,
  };
}

/** The servers count bytes. */
function byteLength(text: string): number {
  let length = text.length;
  if (!/[^\0-\x7f]/.test(text)) return length;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    length += code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
  }
  return length;
}

function compareCodePoints(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1);
}
