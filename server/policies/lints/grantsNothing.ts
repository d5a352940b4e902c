import { Acl } from '../acl';
import { withoutTemplates } from './literalWildcard';
import { printPattern, type Rule } from '../rule';
import { type Lint, problem, removed, type Subject } from './lint';

/** Such rules that are looked at more closely; finding what they hide takes a look at all others. */
const maxExamined = 100;

/** A rule without capabilities: it decides on its path and grants nothing. */
export const grantsNothing: Lint = (subject) => {
  const empty = subject.rules.filter(({ capabilities }) => capabilities.length === 0);
  const others = empty.length > 0 ? without(subject, empty) : undefined;
  return empty.map((rule, i) => {
    const hidden = i < maxExamined ? others?.winner(sampleOf(rule), false) : undefined;
    const loss =
      hidden && !hidden.denies
        ? ` It takes away what "${printPattern(hidden.pattern)}" would grant here.`
        : '';
    const words = `This rule has no capabilities: what it matches is denied.${loss} Write deny if that is meant.`;
    return problem(
      'no-capabilities',
      hidden ? 'warning' : 'information',
      rule.pathSpan,
      words,
      ...removed(rule),
    );
  });
};

function without({ policy, dialect }: Subject, left: readonly Rule[]): Acl {
  const gone = new Set(left);
  return new Acl([{ ...policy, rules: policy.rules.filter((rule) => !gone.has(rule)) }], dialect, {
    asWritten: true,
  });
}

/** A path that the rule matches. */
const sampleOf = ({ path, segmentWildcard }: Rule): string =>
  segmentWildcard
    ? withoutTemplates(path)
        .replace(/\*$/, '')
        .split('/')
        .map((part) => (part === '+' ? 'x' : part))
        .join('/')
    : path;
