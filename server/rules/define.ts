import type { FileKind } from '../languages/fileKind';
import type { Syntax } from '../languages/syntax';
import type { Confidence, Severity } from '../protocol/findings';

/** A deterministic source of random numbers in [0, 1); the examples of a rule are generated from it. */
export type Random = () => number;

/** Builds one example of a secret. Generated, so that no live-shaped token is ever committed. */
export type Sample = (random: Random) => string;

/** What a rule's `judge` sees of a match. */
export interface Candidate {
  readonly secret: string;
  /** The variable, key or attribute that holds it, where the syntax shows one. */
  readonly name: string | undefined;
  /** Does a quote stand right before the secret? */
  readonly quoted: boolean;
  /** The match, and the line around it: up to 160 characters before, what the window holds after it. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** VS Code's language id of the document, where it is known. */
  readonly languageId: string | undefined;
  /** The named groups of the match. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A match that was judged by its line, as a rule's `review` sees it. */
export interface Judged {
  readonly secret: string;
  /** As in {@link Candidate}. */
  readonly name: string | undefined;
  readonly confidence: Confidence;
  /** Does a quote stand right before the secret? */
  readonly quoted: boolean;
  readonly languageId: string | undefined;
}

/** What surrounds a match beyond its line. */
export interface Context {
  readonly file: FileKind;
  /** Absent where the language is not known or the place too far into a long line. */
  readonly syntax?: Syntax;
}

/** A last word on a match. Each reason is a stable code, `<subject>:<what>`; never a part of the value. */
export interface Review {
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

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
   * Must match from a keyword on (or from the start of `lead`). The named group `secret` is the secret (the
   * whole match without one); alternatives can have further groups whose names begin with `secret`. Sees one character before its start, for a boundary such as `(?<![\w-])`, and,
   * unless `multiline`, nothing beyond its line. Bounded and free of super-linear backtracking (a test checks
   * it); flags `d`, `g` and `y` are the engine's to add.
   */
  readonly pattern: RegExp;
  /** What of a match can stand before the keyword: the engine walks back over `chars`, at most `max` of them. */
  readonly lead?: { readonly chars: RegExp; readonly max: number };
  /** The most characters that a match can span (default 512); larger only for multi-line secrets. */
  readonly maxLength?: number;
  /** True for secrets that can span lines (PEM, service-account JSON); a match holds its keyword once. */
  readonly multiline?: boolean;
  /** The most line endings that a match of a multi-line rule spans, where that is fewer than its characters. */
  readonly maxLines?: number;
  /**
   * For multi-line rules that listen to common words: must match at a keyword, within its line and up to its end,
   * before the lines after it are looked at.
   */
  readonly gate?: RegExp;
  /**
   * For rules that listen to common words: false where a keyword at `at` cannot lead to a match that `judge` accepts.
   * Asked before the pattern; costs little, is bounded, and looks at the keyword's line only.
   */
  readonly precheck?: (text: string, at: number) => boolean;
  /** Shannon entropy bound, bits per character, below which a match is dropped. */
  readonly minEntropy?: number;
  /** The format itself holds runs of one character (`AAAAAA`), which elsewhere tell a placeholder. */
  readonly sparse?: boolean;
  /** How sure a match is that nothing has verified (default `high`: the format is unmistakable). */
  readonly confidence?: Confidence;
  /** Of two findings over the same text the one of higher precedence stays (default 0; generic rules below). */
  readonly precedence?: number;
  /**
   * The format's own proof: checksum, structure, decoding. `valid` lifts the confidence to high, `invalid`
   * drops the match, `unknown` leaves it as it is.
   */
  readonly verify?: (secret: string) => 'valid' | 'invalid' | 'unknown';
  /** Looks at the match with its surroundings: undefined drops it, otherwise the confidence. */
  readonly judge?: (candidate: Candidate) => Confidence | undefined;
  /**
   * The second look, at the few matches that `judge` let through, with the syntax of their language and the kind of
   * their file: undefined drops a match, otherwise its final confidence and why. It lowers, never raises: a
   * match below the confidence asked for is not looked at again, so `judge` gives the highest that the syntax may allow.
   */
  readonly review?: (match: Judged, context: Context) => Review | undefined;
  /** What the match is only half of (AWS id and secret, Twilio SID and token): reported as one finding. */
  readonly pair?: Pair;
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

/**
 * `pattern` of the rule finds the public half, which can be told by its shape; this finds the secret that
 * belongs to it. The finding's range is then the secret, and `related` the public half.
 */
export interface Pair {
  /** What the public half is: `AWS access key ID`. */
  readonly what: string;
  /** Finds the secret, within `distance` lines and 1,000 characters; the nearest after it, else before it. */
  readonly pattern: RegExp;
  readonly distance: number;
  /** Is this match of `pattern` a secret? */
  readonly accept?: (secret: string) => boolean;
  /** Without its secret the public half is reported with this confidence; absent: not at all. */
  readonly alone?: Confidence;
}

/** Identity at run time; gives an entry its type and a place to hold invariants. */
export function defineRule(rule: TokenRule): TokenRule {
  return rule;
}
