import type { Diagnostic } from 'vscode-languageserver/node';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { Finding } from '../engine/types';
import type { FindingData, FindingRef, Severity } from '../protocol/findings';
import { findingMessage } from '../service/message';
import type { FileFindings } from '../service/types';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

const source = 'Strongroom';
const start = { line: 0, character: 0 };

/** All diagnostics of one text: its findings, and what there is to say about the file as a whole. */
export function toDiagnostics(uri: string, answer: FileFindings): Diagnostic[] {
  const diagnostics = answer.findings.map((finding) => toDiagnostic(uri, finding));
  const last = answer.findings.at(-1);
  if (answer.truncated && last) {
    const message = `Only the first ${answer.findings.length} secrets of this file are shown. Raise the setting strongroom.maxFindingsPerFile to see more.`;
    diagnostics.push({ range: last.range, message, severity: DiagnosticSeverity.Information, source });
  }
  for (const { range, message, kind } of answer.remarks ?? []) {
    diagnostics.push(
      kind === 'problem'
        ? { range, message, severity: DiagnosticSeverity.Warning, source }
        : { range, message, severity: DiagnosticSeverity.Hint, source, tags: [DiagnosticTag.Unnecessary] },
    );
  }
  if (answer.notice !== undefined) {
    const range = { start, end: start };
    diagnostics.push({ range, message: answer.notice, severity: DiagnosticSeverity.Warning, source });
  }
  return diagnostics;
}

function toDiagnostic(uri: string, finding: Finding): Diagnostic {
  const { rule, range, related, fingerprint } = finding;
  const data: FindingData = { fingerprint, ruleId: rule.id };
  return {
    range,
    message: findingMessage(finding),
    severity: severities[rule.severity],
    source,
    code: rule.id,
    codeDescription: { href: rule.revoke },
    data,
    ...(related
      ? {
          relatedInformation: [
            { location: { uri, range: related.range }, message: `The ${related.what} that belongs to it.` },
          ],
        }
      : {}),
  };
}

/** How a command names the finding to the client. */
export function toRef(uri: string, version: number, finding: Finding): FindingRef {
  return { uri, version, range: finding.range, fingerprint: finding.fingerprint };
}
