import { defineRule } from './define';
import type { Sample, TokenRule } from './define';
import { base62, base64url, hex, letters, lowerAlnum, sample, upperAlnum } from './samples';

/** What the body of a token is drawn from: a regular expression class, and the generator of examples. */
const alphabets = {
  hex: ['[0-9a-f]', hex],
  letters: ['[A-Za-z]', letters],
  lowerAlnum: ['[a-z0-9]', lowerAlnum],
  upperAlnum: ['[A-Z0-9]', upperAlnum],
  base62: ['[A-Za-z0-9]', base62],
  base64url: ['[A-Za-z0-9_-]', base64url],
} as const satisfies Record<string, readonly [string, (length: number) => Sample]>;

/** A rule for the commonest format: a fixed prefix and so many characters of one alphabet. */
export interface PrefixedToken extends Omit<
  TokenRule,
  'keywords' | 'pattern' | 'examples' | 'severity' | 'maxLength'
> {
  readonly prefix: string;
  readonly body: keyof typeof alphabets;
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
