import { type Live, mountAt } from '../live';
import { nearest } from '../nearest';
import { doMeet, type Parts, partsOf } from '../overlap';
import type { Problem } from '../problem';
import type { Pattern, Rule } from '../rule';
import { patternOf } from '../rule';
import { denies, type Lint, problem, renamed } from './lint';

/** Engines whose paths are names of secrets, and the system, which does not describe all that it has. */
const undescribed = new Set(['kv', 'generic', 'cubbyhole', 'system', 'identity']);

/** Paths that the engine at their mount has no request for. */
export const unknownRequest: Lint = ({ rules, live, interpolated }) =>
  !live || interpolated ? [] : rules.flatMap((rule) => ofRule(rule, live));

function ofRule(rule: Rule, live: Live): Problem[] {
  const found = rule.templated || denies(rule) ? undefined : mountAt(rule.path, live.layout);
  if (!found || undescribed.has(found.mount.type)) return [];
  const { path: mount, type } = found.mount;
  const requests = live.requests(mount);
  if (!requests || requests.length === 0) return [];
  const patterns = patternsOf(mount, requests);
  if (isRequest(rule, found.rest, patterns)) return [];

  const words = `${type} at "${mount}" has no request at this path at ${live.layout.profile}.`;
  const [first = '', ...others] = found.rest.split('/');
  const meant = nearest(first, [...patterns.keys()]);
  const rest = [meant, ...others].join('/');
  const better = `${mount}/${rest}${rule.prefix ? '*' : ''}`;
  if (meant === undefined || !isRequest(patternOf(better), rest, patterns))
    return [problem('unknown-request', 'information', rule.pathSpan, words)];
  const question = `${words} Is "${better}" meant?`;
  return [problem('unknown-request', 'warning', rule.pathSpan, question, ...renamed(rule, better))];
}

/** By their first segment. */
type Patterns = ReadonlyMap<string, readonly Parts[]>;
const known = new WeakMap<readonly string[], Patterns>();

function patternsOf(mount: string, requests: readonly string[]): Patterns {
  const before = known.get(requests);
  if (before) return before;
  const made = new Map<string, Parts[]>();
  for (const request of requests) {
    const first = firstSegment(request);
    const alike = made.get(first) ?? [];
    made.set(first, alike);
    const pattern = patternIn(mount, request);
    // LIST asks with a slash.
    alike.push(partsOf(pattern), partsOf(patternOf(`${pattern.path}/`)));
  }
  known.set(requests, made);
  return made;
}

const firstSegment = (path: string): string => path.split('/', 1)[0] ?? '';

/** Does an engine have a request that the pattern matches? `rest` is the part behind the mount. */
function isRequest(pattern: Pattern, rest: string, patterns: Patterns): boolean {
  const named =
    rest.includes('/') && !/^[^/]*[+*{]/.test(rest) ? patterns.get(firstSegment(rest)) : undefined;
  const parts = partsOf(pattern);
  for (const [first, all] of patterns) {
    const isCandidate = !named || all === named || first.startsWith('{');
    if (isCandidate && all.some((request) => doMeet(parts, request))) return true;
  }
  return false;
}

/** What is to be filled in is one segment; at the end it may be more. */
const patternIn = (mount: string, request: string): Pattern =>
  patternOf(`${mount}/${request.replace(/\{[^{}/]*\}$/, '*').replace(/\{[^{}/]*\}/g, '+')}`);
