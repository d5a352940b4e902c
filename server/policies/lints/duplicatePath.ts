import type { Grant } from '../grant';
import { nameOf } from '../../hcl';
import { safely } from '../blocks';
import type { Fix } from '../problem';
import type { Rule } from '../rule';
import { denies, fix, type Lint, problem, removed, withCapabilities } from './lint';

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
        ...merged(rules[0]?.rule ?? rule, rule),
      ),
    ];
  });
}

/** Only of a rule that has nothing but capabilities: the server puts conditions together in ways of its own. */
function merged(first: Rule, rule: Rule): Fix[] {
  const isPlain = rule.block.items.every(
    ({ keys: [key] }) => key && safely(() => nameOf(key)) === 'capabilities',
  );
  const title = 'Merge into the rule above';
  const union = (names: readonly string[]) => [...new Set([...names, ...rule.capabilities])];
  const [added] = isPlain ? withCapabilities(first, title, union) : [];
  const [gone] = removed(rule);
  return added && gone ? [fix(title, ...added.edits, ...gone.edits)] : [];
}
