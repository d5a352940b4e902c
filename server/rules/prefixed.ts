import { alphabets } from './alphabets';
import type { Alphabet } from './alphabets';
import { defineRule } from './define';
import type { TokenRule } from './define';
import { sample } from './samples';

/** A rule for the commonest format: a fixed prefix and so many characters of one alphabet. */
export interface PrefixedToken extends Omit<
  TokenRule,
  'keywords' | 'pattern' | 'examples' | 'severity' | 'maxLength'
> {
  readonly prefix: string;
  readonly body: Alphabet;
  /** Exact length of the body, or the shortest and longest. */
  readonly length: number | readonly [min: number, max: number];
  readonly severity?: TokenRule['severity'];
}

/** Keyword, pattern, boundaries and examples follow from prefix, alphabet and length. */
export function prefixed({ prefix, body, length, severity = 'error', ...rest }: PrefixedToken): TokenRule {
  const [min, max] = typeof length === 'number' ? [length, length] : length;
  const [chars, draw] = alphabets[body];
  const escaped = prefix.replace(/[.+*?^${}()|[\]\\]/g, String.raw`\$&`);
  return defineRule({
    minEntropy: 3,
    ...rest,
    severity,
    keywords: [prefix.toLowerCase()],
    pattern: new RegExp(`(?<![\\w-])${escaped}${chars}{${min},${max}}(?![\\w-])`),
    maxLength: prefix.length + max,
    examples: {
      positive: [sample(prefix, draw(min)), sample(prefix, draw(max))],
      negative: [sample(prefix, draw(min - 1)), sample(prefix, draw(max + 1))],
    },
  });
}
