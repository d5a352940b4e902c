import { comparePrecedence } from '../match';
import type { Rule } from '../rule';
import { printPattern } from '../rule';
import { denies, type Lint, problem, removed } from './lint';

/** Rules of one beginning that are compared with each other. */
const maxGroup = 50;

/** A rule such that another one wins on every path it matches: `a/+/*` beside `a/*`, or beside `a/+/b*`'s shorter kin. */
export const neverWins: Lint = ({ rules, acl }) => {
  const open = rules.filter(({ segmentWildcard, path }) => segmentWildcard && path.endsWith('*'));
  const groups = new Map<string, Rule[]>();
  for (const rule of open) {
    const beginning = beginningOf(rule);
    const group = groups.get(beginning) ?? [];
    if (group.length < maxGroup) group.push(rule);
    groups.set(beginning, group);
  }
  return open.flatMap((rule) => {
    const beginning = beginningOf(rule);
    const prefix = acl.grantOf({ path: beginning, prefix: true, segmentWildcard: false })?.rules[0]?.rule;
    const winner =
      prefix ??
      groups
        .get(beginning)
        ?.find((other) => covers(other.path, rule.path) && comparePrecedence(other, rule) > 0);
    if (!winner) return [];
    const loss = denies(rule) ? 'What it is to deny is not denied.' : 'It grants nothing.';
    const words = `This rule never decides: on every path that it matches, "${printPattern(winner)}" comes before it. ${loss}`;
    return [problem('never-wins', 'warning', rule.pathSpan, words, ...removed(rule))];
  });
};

const beginningOf = ({ path }: Rule): string => path.slice(0, path.indexOf('+'));

/** Does one pattern that ends in `*` match all that another one matches? */
function covers(wide: string, narrow: string): boolean {
  const outer = wide.slice(0, -1).split('/');
  const inner = narrow.slice(0, -1).split('/');
  if (outer.length > inner.length) return false;
  return outer.every((part, i) => {
    const other = inner[i] ?? '';
    if (i === outer.length - 1) return part === '' || (other !== '+' && other.startsWith(part));
    return part === '+' || part === other;
  });
}
