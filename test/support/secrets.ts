import { rules } from '../../server/rules';
import { seeded } from '../../server/rules/samples';

/** An example of the rule's own, generated: the same for the same seed. */
export function secretOf(ruleId: string, seed = 1, example = 0): string {
  const sample = rules.find(({ id }) => id === ruleId)?.examples.positive[example];
  if (!sample) throw new Error(`There is no rule ${ruleId}.`);
  return sample(seeded(seed));
}
