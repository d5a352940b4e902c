import { itemsNamed } from '../blocks';
import type { Rule } from '../rule';
import { grants, type Lint, problem } from './lint';

const day = 86_400_000_000_000n;

/** Wrapping TTLs that have no effect, or one that nobody means. */
export const wrappingTtl: Lint = ({ rules }) =>
  rules
    .filter(grants)
    .flatMap((rule) => [
      ...ofKey(rule, 'min_wrapping_ttl', rule.minWrappingTtl),
      ...ofKey(rule, 'max_wrapping_ttl', rule.maxWrappingTtl),
    ]);

function ofKey(rule: Rule, key: string, value = 0n) {
  const item = itemsNamed(rule.block, key).at(-1);
  if (!item?.value) return [];
  if (value <= 0n)
    return [problem('idle-ttl', 'warning', item.value, `${key} of 0, or below, has no effect.`)];
  if (value > 3660n * day)
    return [
      problem(
        'absurd-ttl',
        'warning',
        item.value,
        `${key} is more than ten years. A number without unit is in seconds.`,
      ),
    ];
  return [];
}
