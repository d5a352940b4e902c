/**
 * Commands of GitHub Actions, which become annotations of a change:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from '../../protocol/findings';
import { reportMessage } from '../../service/message';
import { printablePath, relativeTo } from '../../files/paths';
import { toRegion } from './region';
import type { Reporter, ReportSettings } from './report';
import { summaryLine } from './text';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** One command a finding, then the summary as a plain line. */
export function githubReporter({ base }: ReportSettings): Reporter {
  return {
    begin: () => '',
    file: ({ path, findings }) =>
      findings
        .map((finding) => {
          const { startLine, startColumn, endLine, endColumn } = toRegion(finding.range);
          const properties = {
            file: printablePath(relativeTo(base, path)),
            line: startLine,
            endLine,
            // Columns of different lines mean nothing to it.
            ...(endLine === startLine && { col: startColumn, endColumn }),
            title: `${finding.rule.title} (${finding.rule.id})`,
          };
          const list = Object.entries(properties).map(
            ([name, value]) => `${name}=${inProperty(String(value))}`,
          );
          const advice = `${reportMessage(finding)} Revoke or rotate: ${finding.rule.revoke}`;
          return `::${levels[finding.rule.severity]} ${list.join(',')}::${inMessage(advice)}\n`;
        })
        .join(''),
    end: (summary) => `${summaryLine(summary)}\n`,
  };
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
