import type { Alphabet } from './alphabets';
import type { TokenRule } from './define';
import { structured } from './structured';

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
export function prefixed({ prefix, body, length, ...rest }: PrefixedToken): TokenRule {
  const [min, max] = typeof length === 'number' ? [length] : length;
  return structured({ ...rest, parts: [prefix, max === undefined ? [body, min] : [body, min, max]] });
}
