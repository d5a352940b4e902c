import type { Problem } from './problem';
import type { SyntaxProblem } from './yaml/readDocument';

const severities: Readonly<Record<SyntaxProblem['code'], Problem['severity']>> = {
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'yaml-too-complex': 'information',
  'rest-ignored': 'warning',
};

/** Syntax problems as the report has them: of a document with an error the API server reads nothing. */
export const syntaxProblems = (problems: readonly SyntaxProblem[]): Problem[] =>
  problems.map((problem) => {
    const severity = severities[problem.code];
    return { ...problem, severity, source: severity === 'error' ? 'schema' : 'lint' };
  });
