import type { PolicyChange } from '../protocol/policies';
import { Acl } from './acl';
import { canonical } from './canonical';
import type { Dialect } from './dialects';
import type { Grant } from './grant';
import type { Policy } from './policy';
import { commonPattern } from './overlap';
import type { Pattern } from './rule';
import { printPattern } from './rule';

/** Pairs of patterns with wildcards whose common paths are looked at. */
const maxPairs = 50_000;
/** A name that no rule spells out. */
const any = '‹any›';

/**
 * What became possible with the policies `after` in place of `before`, and what no longer is, by request patterns.
 * Templates are compared as they are written.
 */
export function diffPolicies(
  before: readonly Policy[],
  after: readonly Policy[],
  dialect: Dialect,
): PolicyChange[] {
  const old = new Acl(before, dialect, { asWritten: true });
  const now = new Acl(after, dialect, { asWritten: true });
  const changes: PolicyChange[] = [];
  const seen = new Map<string, string>();
  for (const pattern of patternsOf(old, now)) {
    const path = printPattern(pattern);
    const change = changeAt(pattern, old, now);
    const what = JSON.stringify(change);
    if (change && seen.get(path) !== what) changes.push({ path, ...change });
    seen.set(path, what);
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function changeAt(pattern: Pattern, old: Acl, now: Acl): Omit<PolicyChange, 'path'> | undefined {
  const sample = sampleOf(pattern);
  const a = allowedAt(old, sample);
  const b = allowedAt(now, sample);
  const gained = [...b.names].filter((name) => !a.names.has(name)).sort();
  const lost = [...a.names].filter((name) => !b.names.has(name)).sort();
  const kept = [...a.names].some((name) => b.names.has(name));
  const conditions = kept && a.conditions !== b.conditions;
  return gained.length + lost.length > 0 || conditions ? { gained, lost, conditions } : undefined;
}

interface Allowed {
  readonly names: ReadonlySet<string>;
  readonly conditions: string;
}

/** LIST and SCAN by the rule that decides on them, everything else by the one that decides on the path itself. */
function allowedAt(acl: Acl, path: string): Allowed {
  const one = acl.winner(path, false);
  const folder = path.endsWith('/') ? path : `${path}/`;
  const listed = acl.winner(folder, true);
  const ofKind = (grant: Grant | undefined, listing: boolean) =>
    grant && !grant.denies
      ? [...grant.capabilities].filter((name) => (name === 'list' || name === 'scan') === listing)
      : [];
  return {
    names: new Set([...ofKind(one, false), ...ofKind(listed, true)]),
    conditions: conditionsOf(one) + conditionsOf(listed),
  };
}

const conditionsOf = (grant: Grant | undefined): string => canonical(grant?.conditions ?? {});

/** A request path that the pattern matches, and no narrower one. */
const sampleOf = ({ path, prefix, segmentWildcard }: Pattern): string => {
  if (!segmentWildcard) return prefix ? path + any : path;
  const open = path.endsWith('*') ? path.slice(0, -1) + any : path;
  return open
    .split('/')
    .map((part) => (part === '+' ? any : part))
    .join('/');
};

/** All patterns of both, and what any two with wildcards have in common. */
function patternsOf(old: Acl, now: Acl): Pattern[] {
  const own = new Map<string, Pattern>();
  for (const { pattern } of [...old.grants, ...now.grants]) own.set(printPattern(pattern), pattern);
  const all = new Map(own);
  const open = [...own.values()].filter(({ segmentWildcard }) => segmentWildcard);
  const wild = [...own.values()].filter(({ segmentWildcard, prefix }) => segmentWildcard || prefix);
  if (open.length * wild.length <= maxPairs) {
    for (const a of open) {
      for (const b of wild) {
        const common = a === b ? undefined : commonPattern(a, b);
        if (common) all.set(printPattern(common), common);
      }
    }
  }
  return [...all.values()];
}
