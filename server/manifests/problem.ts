import type { Span } from '../text/types';

/**
 * Who would object: the API server by the kind's schema or by one of its CEL rules, the operator's admission webhook, a
 * look across files, or nobody although it is surely wrong.
 */
export type ProblemSource = 'schema' | 'cel' | 'admission' | 'cross' | 'lint';
export type ProblemSeverity = 'error' | 'warning' | 'information';

export interface Problem extends Span {
  /** In kebab case; the same for the same mistake wherever it is. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly source: ProblemSource;
  /** One or two sentences. Never the value of a secret. */
  readonly message: string;
  readonly fix?: Fix;
}

/** A change of the problem's own place that ends it. */
export interface Fix {
  /** What it does, as the title of an action. */
  readonly title: string;
  /** The new text in place of the one that is there. */
  readonly replace: (text: string) => string;
}

/** A fix that puts `text` in place of what is there, in its quotes. */
export const replaceBy = (text: string): Fix => ({
  title: `Change to ${text}`,
  replace: (old) => {
    const quote = /^["']/.exec(old)?.[0] ?? '';
    return `${quote}${text}${quote}`;
  },
});

/** A fix that takes away the beginning or the end of a value, quotes or not. */
export const cutOff = (title: string, start: string, end: string): Fix => ({
  title,
  replace: (old) =>
    old.replace(new RegExp(`^(["']?)(?:${start})`), '$1').replace(new RegExp(`(?:${end})(["']?)$`), '$1'),
});

/** Takes what a check finds; `at` is the offending part. */
export type Report = (
  problem: Pick<Problem, 'code' | 'message'> & Partial<Pick<Problem, 'severity' | 'fix'>>,
  at: Span,
) => void;

/** Of one document; nobody reads more. */
const most = 500;

/** A {@link Report} that adds to `problems`, as errors where a check says nothing else. */
export function reporter(problems: Problem[], source: ProblemSource, usual: ProblemSeverity): Report {
  return ({ code, message, severity = usual, fix }, { start, end }) => {
    if (problems.length < most)
      problems.push({ code, severity, source, message, start, end, ...(fix && { fix }) });
  };
}
