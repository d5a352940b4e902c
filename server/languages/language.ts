import type { Span } from '../text/types';

/** What opens and closes code inside a string. Without `close` it is a bare name, such as `$name`. */
export interface Interpolation {
  readonly open: string;
  readonly close?: string;
  /** The opening doubled stands for itself (`{{`). */
  readonly doubled?: boolean;
}

/** How a kind of string literal is written. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  /** `backslash`: `\n`, `\"` …; `double`: the quote doubled; `none`: raw. */
  readonly escape: 'backslash' | 'double' | 'none';
  /** The character that escapes when it is not a backslash. */
  readonly escapeChar?: string;
  /** Letters after the escape character whose meaning is known exactly; default `ntr\"'`. */
  readonly escapes?: string;
  /** An escape character before any other letter stands for itself (PHP's and Ruby's single quotes). */
  readonly lenient?: boolean;
  readonly interpolations?: readonly Interpolation[];
  readonly multiline?: boolean;
  /** What the program sees for a line end written as CRLF; default `lf`. */
  readonly newlines?: 'lf' | 'verbatim';
  /** Common indentation is stripped, so a literal of several lines cannot be told exactly. */
  readonly indented?: boolean;
  /** Letters that must stand before the opening quote for this kind, such as Python's `rb`. */
  readonly prefixes?: readonly string[];
  /** A character repeated at least `min` times around the quotes: Rust's `r#"…"#`. */
  readonly fence?: { readonly char: string; readonly min: number };
  /** More quotes than three open it, and as many close it (C# raw strings). */
  readonly growing?: boolean;
  /** Says why this kind is never moved: character literals, bytes, word lists. */
  readonly immovable?: string;
  /** A single character, told from a lifetime or label by its closing quote. */
  readonly char?: boolean;
  readonly heredoc?: boolean;
}

export interface CommentSyntax {
  readonly line?: readonly string[];
  readonly block?: readonly (readonly [open: string, close: string])[];
  readonly nested?: boolean;
  /** A line comment begins only at the start of a word (`#` in shells). */
  readonly atWordStart?: boolean;
  /** Nothing but a comment may stand on its line: what follows a value belongs to the value. */
  readonly ownLine?: boolean;
}

/** The literal around a secret, as the language's lexer sees it. */
export interface Literal {
  /** The whole literal with prefix and quotes. */
  readonly span: Span;
  /** Its content, between the quotes. */
  readonly content: Span;
  readonly syntax: StringSyntax;
  readonly interpolations: readonly Span[];
  /** End of the code before it, comments and blanks left out; 0 when there is none. */
  readonly previous: number;
  /** Start of the word that ends at `previous`, or -1 when that is no word. */
  readonly previousWord: number;
  /** Offsets of the brackets that are open around it, innermost last. */
  readonly openers: readonly number[];
}

/** A change by offsets; the planner turns them into an LSP edit. */
export interface OffsetEdit extends Span {
  readonly newText: string;
}

/** What the planner asks of a language once it has the literal. Edits never contain the secret. */
export interface ReferenceRequest {
  readonly text: string;
  readonly literal: Literal;
  /** What is moved: the literal's content or a part of it. */
  readonly part: Span;
  /** Environment variable to read; a valid identifier. */
  readonly envName: string;
}
export type ReferenceAnswer =
  { readonly kind: 'edits'; readonly edits: readonly OffsetEdit[]; readonly code: string } | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly code: 'interpolated' | 'concatenated' | 'escaped' | 'partial' | 'constant' | 'unsupported';
  readonly message: string;
}

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
  /** Regular expressions between slashes. */
  readonly regex?: boolean;
  /** Elements in expressions; the kind of string that their attributes are. */
  readonly jsx?: { readonly attribute: StringSyntax; readonly generics: boolean };
  /** `<<` documents: how they open, and which quotes around their word make them raw. */
  readonly heredoc?: {
    readonly pattern: RegExp;
    readonly rawQuotes: string;
    readonly plain: StringSyntax;
    readonly quoted: StringSyntax;
  };
  /** Code stands between these only (PHP). */
  readonly island?: { readonly open: RegExp; readonly close: string };
  /**
   * Programming languages read an environment variable; configuration formats hold the reference as the value.
   * Absent: detected but not moved, and `unsupported` says why.
   */
  readonly reference?:
    | {
        readonly style: 'environment';
        /** The literal around `at`; only for languages whose words need no quotes. */
        readonly literalAt?: (text: string, at: Span) => Literal | undefined;
        readonly replace: (request: ReferenceRequest) => ReferenceAnswer;
      }
    | {
        readonly style: 'value';
        /** The value around `at` (plain, quoted or block scalar), or undefined if `at` is not in a value. */
        readonly valueAt: (text: string, at: Span) => ConfigValue | undefined;
      };
  readonly unsupported?: string;
  /** Before/after with `«…»` around the secret: tests apply the edit and expect the result. */
  readonly examples: readonly Example[];
}

export interface Example {
  readonly before: string;
  readonly after: string;
}

/** Where a value's characters come from, in order; `char` for what an escape stands for. */
export type Part = Span | { readonly char: string };

/** A value of a configuration format. */
export interface ConfigValue {
  /** What is to be replaced: with quotes, or the block scalar with its header. */
  readonly span: Span;
  /** Undefined when it cannot be told exactly (then the move is refused as `escaped`). */
  readonly parts?: readonly Part[];
  /** The text that makes `reference` the value here, quoted as this format needs it. */
  readonly print: (reference: string) => string;
}
