import type { Span } from '../text/types';

/**
 * What a place is to its language. `code`: a word of a program, which is a name, not a text; `bare`: an unquoted value
 * of a format where such words are text (YAML, shells, environment files).
 */
export type SyntaxKind = 'string' | 'bare' | 'code' | 'comment' | 'docstring' | 'regex' | 'markup';

/** What an expression is for. */
export type SyntaxRole =
  | 'assignment'
  /** The value of a key: `{ password: "…" }`, `'password' => '…'`. */
  | 'property'
  | 'argument'
  /** Of a parameter, or what a fallback operator gives: `env.X ?? "…"`. */
  | 'default'
  /** One side of `==`, the label of a `case`. */
  | 'comparison'
  /** Within a test's claim: `assertEquals(…)`, `expect(x).toBe(…)`. */
  | 'assertion'
  /** The name in `{ "…": x }` and `x["…"]`. */
  | 'key'
  | 'type'
  | 'annotation'
  /** Of a list. */
  | 'element'
  | 'result'
  /** Alone, as a docstring is. */
  | 'statement';

/** The syntax around a value. Offsets count from the start of the text that was looked at. */
export interface Syntax {
  readonly kind: SyntaxKind;
  /** Absent where it is none of these, and for all but strings. */
  readonly role?: SyntaxRole;
  /** What is called with an argument, as written: `mysql.connect`, `@Value`. */
  readonly callee?: string;
  /** Of a string. */
  readonly literal?: {
    /** With prefix and quotes. */
    readonly span: Span;
    readonly content: Span;
    /** Holds code, so that the text is not what the program sees. */
    readonly interpolated: boolean;
    /** The value is all of it, blanks at its ends aside. */
    readonly whole: boolean;
  };
}
