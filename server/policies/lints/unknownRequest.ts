import { type Live, mountAt } from '../live';
import { nearest } from '../nearest';
import { commonPattern } from '../overlap';
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
  const patterns = requests.map((request) => patternIn(mount, request));
  if (patterns.some((pattern) => meets(rule, pattern))) return [];

  const words = `${type} at "${mount}" has no request at this path at ${live.layout.profile}.`;
  const [first = '', ...others] = found.rest.split('/');
  const meant = nearest(first, [...new Set(requests.map((request) => request.split('/')[0] ?? ''))]);
  const better = [mount, meant, ...others].join('/') + (rule.prefix ? '*' : '');
  if (meant === undefined || !patterns.some((pattern) => meets(patternOf(better), pattern)))
    return [problem('unknown-request', 'information', rule.pathSpan, words)];
  const question = `${words} Is "${better}" meant?`;
  return [problem('unknown-request', 'warning', rule.pathSpan, question, ...renamed(rule, better))];
}

/** What is to be filled in is one segment; at the end it may be more. */
const patternIn = (mount: string, request: string): Pattern =>
  patternOf(`${mount}/${request.replace(/\{[^{}/]*\}$/, '*').replace(/\{[^{}/]*\}/g, '+')}`);

const meets = (rule: Pattern, request: Pattern): boolean =>
  commonPattern(rule, request) !== undefined ||
  // As LIST asks.
  commonPattern(rule, patternOf(`${request.path}/`)) !== undefined;
