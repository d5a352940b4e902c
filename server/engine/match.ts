import type { Confidence } from '../protocol/findings';
import { isPlaceholder } from '../rules/placeholders';
import { shannon } from '../rules/randomness';
import { nameBefore } from './name';
import type { CompiledRule } from './rulebook';

/** A match that passed its rule's checks; `start` and `end` are offsets of the secret in the window. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly name: string | undefined;
}

/**
 * Runs one rule from `from` in `window`. The window holds at most `maxLength` characters behind `from` and one
 * more, which only a boundary looks at; before it, what a name is read from.
 */
export function matchAt(
  rule: CompiledRule,
  window: string,
  from: number,
  languageId: string | undefined,
): Match | undefined {
  const { pattern } = rule;
  pattern.lastIndex = from;
  const found = pattern.exec(window);
  if (!found || found[0].length === 0 || found[0].length > rule.maxLength) return undefined;
  const [start, end] = secretOf(found);
  const secret = window.slice(start, end);
  if (secret === '' || (!rule.rule.multiline && isPlaceholder(secret))) return undefined;
  if (rule.rule.minEntropy !== undefined && shannon(secret) < rule.rule.minEntropy) return undefined;
  const verdict = rule.rule.verify?.(secret);
  if (verdict === 'invalid') return undefined;
  const name = nameBefore(window, rule.rule.wholeLiteral ? found.index : start);
  let confidence: Confidence | undefined = rule.rule.confidence ?? 'high';
  if (rule.rule.judge) {
    const quoted = /["'`]/.test(window.charAt(start - 1));
    const before = window.slice(0, found.index);
    const after = window.slice(found.index + found[0].length);
    const groups = found.groups ?? {};
    confidence = rule.rule.judge({
      secret,
      name,
      quoted,
      before,
      match: found[0],
      after,
      languageId,
      groups,
    });
  }
  if (confidence === undefined) return undefined;
  return { start, end, confidence: verdict === 'valid' ? 'high' : confidence, name };
}

/** Where the first group stands whose name begins with `secret`, else the whole match. */
function secretOf(found: RegExpExecArray): [start: number, end: number] {
  const groups = found.indices?.groups ?? {};
  for (const name in groups) {
    const place = groups[name];
    if (place && name.startsWith('secret')) return place;
  }
  return [found.index, found.index + found[0].length];
}
