import type { Confidence } from '../protocol/findings';
import type { Candidate } from '../rules/define';
import { isPlaceholder, isSample, isTyped } from '../rules/placeholders';
import { shannon } from '../rules/randomness';
import { nameBefore } from './name';
import type { CompiledRule } from './rulebook';

/** A match that passed its rule's checks; `start` and `end` are offsets of the secret in the window. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly name: string | undefined;
  /** What speaks for it so far. */
  readonly reasons: readonly string[];
}

const valid = ['checksum:valid'];
const shaped = ['format:known'];
const none: readonly string[] = [];

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
  const { multiline, sparse } = rule.rule;
  const isNone = rule.isGeneric ? isPlaceholder(secret, sparse) : isSample(secret);
  if (secret === '' || (!multiline && isNone)) return undefined;
  if (rule.rule.minEntropy !== undefined && shannon(secret) < rule.rule.minEntropy) return undefined;
  const verdict = rule.rule.verify?.(secret);
  if (verdict === 'invalid') return undefined;
  const candidate = new MatchCandidate(rule, window, found, start, secret, languageId);
  const { confidence = 'high', judge } = rule.rule;
  const judged = judge ? judge(candidate) : confidence;
  if (judged === undefined) return undefined;
  const doubtful = judged === 'high' && !multiline && !sparse && isTyped(secret);
  const sure = verdict === 'valid' ? 'high' : doubtful ? 'medium' : judged;
  const reasons = verdict === 'valid' ? valid : rule.isGeneric ? none : shaped;
  return { start, end, confidence: sure, name: candidate.name, reasons };
}

/** What only some judges ask for is worked out when they do. */
class MatchCandidate implements Candidate {
  readonly secret: string;
  readonly languageId: string | undefined;
  readonly #rule: CompiledRule;
  readonly #window: string;
  readonly #found: RegExpExecArray;
  readonly #start: number;

  constructor(
    rule: CompiledRule,
    window: string,
    found: RegExpExecArray,
    start: number,
    secret: string,
    languageId: string | undefined,
  ) {
    this.secret = secret;
    this.languageId = languageId;
    this.#rule = rule;
    this.#window = window;
    this.#found = found;
    this.#start = start;
  }

  get name(): string | undefined {
    return nameBefore(this.#window, this.#rule.rule.wholeLiteral ? this.#found.index : this.#start);
  }

  get quoted(): boolean {
    return /["'`]/.test(this.#window.charAt(this.#start - 1));
  }

  get before(): string {
    return this.#window.slice(0, this.#found.index);
  }

  get match(): string {
    return this.#found[0];
  }

  get after(): string {
    return this.#window.slice(this.#found.index + this.#found[0].length);
  }

  get groups(): Candidate['groups'] {
    return this.#found.groups ?? {};
  }
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
