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
}

/** Takes what a check finds; `at` is the offending part. */
export type Report = (
  problem: Pick<Problem, 'code' | 'message'> & Partial<Pick<Problem, 'severity'>>,
  at: Span,
) => void;

/** Of one document; nobody reads more. */
const most = 500;

/** A {@link Report} that adds to `problems`, as errors where a check says nothing else. */
export function reporter(problems: Problem[], source: ProblemSource, usual: ProblemSeverity): Report {
  return ({ code, message, severity = usual }, { start, end }) => {
    if (problems.length < most) problems.push({ code, severity, source, message, start, end });
  };
}
