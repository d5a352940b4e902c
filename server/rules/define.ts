import type { Severity } from '../protocol/findings';

/** A deterministic source of random numbers in [0, 1); the examples of a rule are generated from it. */
export type Random = () => number;

/** Builds one example of a secret. Generated, so that no live-shaped token is ever committed. */
export type Sample = (random: Random) => string;

/**
 * One kind of secret. Declarative: the engine, the hover, SARIF's rule metadata, the README's table and the
 * rule's own tests derive from it.
 */
export interface TokenRule {
  /** `<provider>-<kind>`, stable for ever: users write it into ignore files. */
  readonly id: string;
  /** What it is: `GitHub personal access token`. */
  readonly title: string;
  /** What a thief can do with it, one short sentence. */
  readonly grants: string;
  readonly severity: Severity;
  /**
   * Literal strings of which at least one stands in every match: the prefilter looks for these and calls
   * `pattern` near them only. Lower case; compared ignoring case.
   */
  readonly keywords: readonly string[];
  /**
   * Matches around a keyword. The named group `secret` is the secret (the whole match without one); the named
   * group `name`, if any, the variable or key it is assigned to. Bounded and free of super-linear backtracking
   * (a test checks it); flags `d` and `g` are the engine's to add.
   */
  readonly pattern: RegExp;
  /** The most characters that a match can span (default 512); larger only for multi-line secrets. */
  readonly maxLength?: number;
  /** True for secrets that can span lines (PEM, service-account JSON). */
  readonly multiline?: boolean;
  /** Shannon entropy bound, bits per character, below which a match is dropped. */
  readonly minEntropy?: number;
  /**
   * The format's own proof: checksum, structure, decoding. `valid` lifts the confidence to high, `invalid`
   * drops the match, `unknown` leaves it as it is.
   */
  readonly verify?: (secret: string) => 'valid' | 'invalid' | 'unknown';
  /** A second secret that belongs to it (AWS id and key): found within `distance` lines, reported as one. */
  readonly pair?: { readonly what: string; readonly pattern: RegExp; readonly distance: number };
  /** Where to revoke or rotate it: the provider's own page. */
  readonly revoke: string;
  /** Proposal for the move: last segment of the path, field, environment variable. */
  readonly suggest: { readonly path: string; readonly field: string; readonly env: string };
  /** The move takes the whole literal around the secret (URLs, connection strings, JSON keys), not the secret alone. */
  readonly wholeLiteral?: boolean;
  readonly examples: {
    readonly positive: readonly Sample[];
    /** At least one near miss: right shape, wrong checksum, one character short, a documented placeholder. */
    readonly negative: readonly Sample[];
  };
}

/** Identity at run time; gives an entry its type and a place to hold invariants. */
export function defineRule(rule: TokenRule): TokenRule {
  return rule;
}
