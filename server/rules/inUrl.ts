import { defineRule } from './define';
import type { TokenRule } from './define';
import type { Shape } from './named';
import { sample } from './samples';

/** A rule for a secret that is a part of the path or the query of the provider's URLs. */
export interface UrlToken extends Omit<TokenRule, 'keywords' | 'pattern' | 'examples' | 'severity'> {
  /** What stands right before the secret, in lower case: `['infura.io/v3/']`. */
  readonly after: readonly string[];
  readonly shape: Shape;
  readonly severity?: TokenRule['severity'];
}

/** Keywords, pattern and examples follow from what stands before the secret and its shape. */
export function inUrl({ after, shape: value, severity = 'error', ...rest }: UrlToken): TokenRule {
  const before = after.map((text) => text.replace(/[.+*?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const exact = new RegExp(`^(?:${value.source})$`);
  const url = `https://${after[0] ?? ''}`;
  return defineRule({
    minEntropy: 2.8,
    precedence: 1,
    ...rest,
    severity,
    keywords: after,
    pattern: new RegExp(`(?:${before})(?<secret>${value.source})(?![\\w-])`, 'i'),
    judge: ({ secret }) => (exact.test(secret) && /\d/.test(secret) ? 'high' : undefined),
    examples: {
      positive: [sample(url, value.example), sample('"', url, value.example, '"')],
      negative: [sample(url, value.miss), sample(url, '{id}')],
    },
  });
}
