import type { FoundSecret } from '../../engine/types';
import type { AllowPattern } from '../../rules/custom/allowPattern';
import type { Allowance } from './configFile';

/** What an entry of an allow list asks; a kind that is absent has no say. */
export interface AllowEntry {
  /** The only rules that it is about. */
  readonly rules?: ReadonlySet<string>;
  readonly path?: (file: string) => boolean;
  readonly patterns?: readonly AllowPattern[];
  /** What `patterns` look at. */
  readonly target?: 'secret' | 'line';
  /** Lower case; any of them in the secret. */
  readonly stopwords?: readonly string[];
  /** Every kind that is there must agree, not just one. */
  readonly all?: boolean;
}

/** How much of a long line around the secret is looked at, to each side. */
const around = 200;

export function allowance({ rules, path, patterns, target, stopwords, all }: AllowEntry): Allowance {
  const kinds: Allowance[] = [];
  if (path) kinds.push((_, file) => path(file));
  if (patterns) {
    kinds.push((found) => {
      const text = target === 'line' ? lineAround(found) : found.secret;
      return patterns.some((allows) => allows(text));
    });
  }
  if (stopwords) {
    kinds.push(({ secret }) => {
      const text = secret.toLowerCase();
      return stopwords.some((word) => text.includes(word));
    });
  }
  return (found, file) => {
    if (rules && !rules.has(found.ruleId)) return false;
    if (kinds.length === 0) return rules !== undefined;
    return all ? kinds.every((kind) => kind(found, file)) : kinds.some((kind) => kind(found, file));
  };
}

function lineAround(found: FoundSecret): string {
  const { character } = found.range.start;
  return found.line().slice(Math.max(0, character - around), character + around);
}
