import type { Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { PlacedDocument, Problem, ProblemSeverity } from '../../manifests';
import type { LineIndex } from '../../text/lineIndex';

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** A problem of a document, where it is in the file. */
export function toDiagnostic(
  lines: LineIndex,
  { start }: Pick<PlacedDocument, 'start'>,
  problem: Problem,
): Diagnostic {
  return {
    range: lines.rangeOf({ start: start + problem.start, end: start + problem.end }),
    message: problem.message,
    severity: severities[problem.severity],
    source: 'Strongroom',
    code: problem.code,
  };
}
