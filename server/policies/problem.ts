import type { Span } from '../text/types';

export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Something to say about a place of a policy. */
export interface Problem extends Span {
  /** In lower case, with hyphens. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  /** What it does, as an imperative. */
  readonly title: string;
  readonly edits: readonly SpanEdit[];
}

export interface SpanEdit extends Span {
  readonly newText: string;
}
