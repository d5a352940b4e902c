import type { Rule } from '../rule';
import { type Lint, problem, renamed } from './lint';

/** A `*` or a `+` that stands for itself. */
export const literalWildcard: Lint = ({ rules, interpolated }) =>
  rules.flatMap((rule) => {
    const path = withoutTemplates(rule.source);
    if (interpolated && path !== rule.source) return [];
    if (path.slice(0, -1).includes('*')) return [literalStar(rule, path)];
    const partial = path
      .replace(/\*$/, '')
      .split('/')
      .find((part) => part.includes('+') && part !== '+');
    if (partial === undefined) return [];
    const words = `The + in "${partial}" stands for itself: it is a wildcard only as a whole segment.`;
    return [problem('literal-plus', 'warning', rule.pathSpan, words)];
  });

function literalStar(rule: Rule, path: string) {
  const words = 'A * that is not the last character stands for itself. For any one segment write +.';
  const segments = path.split('/');
  const whole = segments.slice(0, -1).every((part) => !part.includes('*') || part === '*');
  const fixes =
    whole && path === rule.source
      ? renamed(
          rule,
          segments.map((part, i) => (part === '*' && i < segments.length - 1 ? '+' : part)).join('/'),
        )
      : [];
  return problem('literal-star', 'warning', rule.pathSpan, words, ...fixes);
}

/** What templates stand for has no wildcards of ours. */
export const withoutTemplates = (path: string): string =>
  path
    .replace(/\{\{.*?\}\}/gs, (match) => 'x'.repeat(match.length))
    .replace(/\$\{.*?\}/gs, (match) => 'x'.repeat(match.length));
