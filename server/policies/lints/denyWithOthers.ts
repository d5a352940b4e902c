import { stringsUnder } from '../blocks';
import { denies, type Lint, problem, withCapabilities } from './lint';

const ignored = new Set([
  'allowed_parameters',
  'denied_parameters',
  'required_parameters',
  'min_wrapping_ttl',
  'max_wrapping_ttl',
  'mfa_methods',
  'control_group',
  'pagination_limit',
]);

/** Beside `deny` nothing else of a rule counts. */
export const denyWithOthers: Lint = ({ rules }) =>
  rules.filter(denies).flatMap((rule) => {
    const named = stringsUnder(rule.block, 'capabilities');
    const place = named.find(({ value }) => value === 'deny')?.literal ?? rule.pathSpan;
    if (named.some(({ value }) => value !== 'deny')) {
      const words = 'deny takes everything away, so the other capabilities of this rule are ignored.';
      return [
        problem(
          'deny-with-others',
          'warning',
          place,
          words,
          ...withCapabilities(rule, 'Keep only deny', () => ['deny']),
        ),
      ];
    }
    const key = rule.block.items
      .flatMap(({ keys }) => keys.slice(0, 1))
      .find(({ text }) => ignored.has(text.replaceAll('"', '')));
    return key
      ? [
          problem(
            'deny-with-others',
            'warning',
            key,
            `In a rule that denies, ${key.text.replaceAll('"', '')} is ignored.`,
          ),
        ]
      : [];
  });
