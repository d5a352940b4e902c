import type { Span, TextEdit } from '../text/types';

/** How a kind of string literal is written. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** `backslash`: `\n`, `\"` …; `double`: the quote doubled; `none`: raw. */
  readonly escape: 'backslash' | 'double' | 'none';
  /** What begins an interpolation, such as `${` or `#{` or `{`; absent when the kind has none. */
  readonly interpolation?: string;
  readonly multiline?: boolean;
  /** Letters that may stand before the opening quote and change its kind, such as Python's `rb`. */
  readonly prefixes?: readonly string[];
}

export interface CommentSyntax {
  readonly line?: readonly string[];
  readonly block?: readonly (readonly [open: string, close: string])[];
}

/** The literal around a secret, as the language's lexer sees it. */
export interface Literal {
  /** The whole literal with prefix and quotes. */
  readonly span: Span;
  /** Its content, between the quotes. */
  readonly content: Span;
  readonly syntax: StringSyntax;
  readonly prefix: string;
}

/** What the planner asks of a language once it has the literal. Edits never contain the secret. */
export interface ReferenceRequest {
  readonly text: string;
  readonly literal: Literal;
  /** Environment variable to read; a valid identifier in upper case. */
  readonly envName: string;
  readonly languageId: string;
}
export type ReferenceAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[]; readonly code: string }
  | { readonly kind: 'refused'; readonly code: 'interpolated' | 'concatenated' | 'escaped' | 'constant' | 'unsupported'; readonly message: string };

/** One language. Its file is its only place; `languages/index.ts` lists it. */
export interface Language {
  readonly id: string;
  readonly title: string;
  /** VS Code language ids. */
  readonly languageIds: readonly string[];
  /** For the command line: file name endings with dot (`.ts`) and whole names (`Dockerfile`, `.env`). */
  readonly fileNames: readonly string[];
  readonly comments: CommentSyntax;
  /** Longest opening first. */
  readonly strings: readonly StringSyntax[];
  /**
   * Programming languages read an environment variable; configuration formats hold the reference as the value.
   * Absent: detected but not moved, and `unsupported` says why.
   */
  readonly reference?:
    | {
        readonly style: 'environment';
        readonly replace: (request: ReferenceRequest) => ReferenceAnswer;
      }
    | {
        readonly style: 'value';
        /** The value around `at` (plain, quoted or block scalar), or undefined if `at` is not in a value. */
        readonly valueAt: (text: string, at: Span) => ConfigValue | undefined;
      };
  readonly unsupported?: string;
  /** Before/after with `«…»` around the secret: tests apply the edit, expect the result, rescan, expect no finding. */
  readonly examples: readonly { readonly before: string; readonly after: string }[];
}

/** A value of a configuration format. */
export interface ConfigValue {
  /** What is to be replaced: with quotes, or the block scalar with its header. */
  readonly span: Span;
  readonly key?: string;
  /**
   * Where the value's characters come from, in order; `char` for what an escape or a folded line stands for.
   * Undefined when it cannot be told exactly (then the move is refused as `escaped`).
   */
  readonly parts?: readonly (Span | { readonly char: string })[];
  /** The text that makes `reference` the value here, quoted as this format needs it. */
  readonly print: (reference: string) => string;
}
