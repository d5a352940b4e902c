import type { Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { Problem, ProblemSeverity } from '../../policies/problem';
import type { PolicyDocument, PolicyPart } from './policyDocuments';

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<string, DiagnosticTag>> = {
  'legacy-policy': DiagnosticTag.Deprecated,
  'never-wins': DiagnosticTag.Unnecessary,
  'void-rule': DiagnosticTag.Unnecessary,
  'expired-rule': DiagnosticTag.Unnecessary,
};

/** A problem of one of the document's policies, where it is in the document. */
export function toDiagnostic(document: PolicyDocument, part: PolicyPart, problem: Problem): Diagnostic {
  const { code, severity, message } = problem;
  const tag = tags[code];
  return {
    range: document.index.rangeOf(part.outer(problem)),
    message: document.concealed(message),
    severity: severities[severity],
    source: 'Strongroom',
    code,
    ...(tag !== undefined && { tags: [tag] }),
  };
}
