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
  const candidate = new MatchCandidate(rule, window, found, languageId);
  const { secret } = candidate;
  const { multiline, sparse } = rule.rule;
  if (secret === '') return undefined;
  if (!multiline && !rule.isGeneric && isSample(secret)) return undefined;
  if (rule.rule.minEntropy !== undefined && shannon(secret) < rule.rule.minEntropy) return undefined;
  const verdict = rule.rule.verify?.(secret);
  if (verdict === 'invalid') return undefined;
  const { confidence = 'high', judge } = rule.rule;
  const judged = judge ? judge(candidate) : confidence;
  if (judged === undefined || (!multiline && rule.isGeneric && isPlaceholder(secret, sparse)))
    return undefined;
  const doubtful = judged === 'high' && !multiline && !sparse && isTyped(secret);
  const sure = verdict === 'valid' ? 'high' : doubtful ? 'medium' : judged;
  const reasons = verdict === 'valid' ? valid : rule.isGeneric ? none : shaped;
  const { start, name } = candidate;
  return { start, end: start + secret.length, confidence: sure, name, reasons };
}

/** What only some judges ask for is worked out when they do. */
class MatchCandidate implements Candidate {
  readonly secret: string;
  readonly languageId: string | undefined;
  readonly #rule: CompiledRule;
  readonly #window: string;
  readonly #found: RegExpExecArray;
  readonly #group: string | undefined;
  #start: number | undefined;

  constructor(rule: CompiledRule, window: string, found: RegExpExecArray, languageId: string | undefined) {
    this.#group = secretGroup(found.groups);
    this.secret = (this.#group === undefined ? undefined : found.groups?.[this.#group]) ?? found[0];
    this.languageId = languageId;
    this.#rule = rule;
    this.#window = window;
    this.#found = found;
  }

  /** Where the secret begins in the window. Asked for seldom: to tell where groups stand makes a pattern slow. */
  get start(): number {
    return (this.#start ??= this.#group === undefined ? this.#found.index : this.#placeOf(this.#group));
  }

  #placeOf(group: string): number {
    const { indexed } = this.#rule;
    indexed.lastIndex = this.#found.index;
    return indexed.exec(this.#window)?.indices?.groups?.[group]?.[0] ?? this.#found.index;
  }

  get name(): string | undefined {
    return nameBefore(this.#window, this.#rule.rule.wholeLiteral ? this.#found.index : this.start);
  }

  get quoted(): boolean {
    return /["'`]/.test(this.#window.charAt(this.start - 1));
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

/** The first group that took part and whose name begins with `secret`. */
function secretGroup(groups: RegExpExecArray['groups']): string | undefined {
  for (const name in groups) if (name.startsWith('secret') && groups[name] !== undefined) return name;
  return undefined;
}
