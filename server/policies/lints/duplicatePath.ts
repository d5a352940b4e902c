import type { Grant } from '../grant';
import { denies, type Lint, problem, removed } from './lint';

/** One path in several rules. */
export const duplicatePath: Lint = ({ acl }) =>
  acl.grants.filter(({ rules }) => rules.length > 1).flatMap(ofGrant);

function ofGrant({ rules, denies: denied }: Grant) {
  return rules.flatMap(({ rule }, i) => {
    if (denied && !denies(rule))
      return [
        problem(
          'void-rule',
          'warning',
          rule.pathSpan,
          'Another rule denies the same path: this one is void.',
          ...removed(rule),
        ),
      ];
    if (i === 0 || denied) return [];
    return [
      problem(
        'duplicate-path',
        'information',
        rule.pathSpan,
        'A rule for the same path stands above; together they grant the capabilities of both.',
      ),
    ];
  });
}
