import type { CheckedPolicy, CheckOptions } from '../../policies/check';
import { checkPolicy } from '../../policies/check';
import { kindOf, policyNames } from '../../policies/detect';
import { embeddedPolicies } from '../../policies/embedded';
import type { ProblemSeverity } from '../../policies/problem';
import { LineIndex } from '../../text/lineIndex';
import type { Range, Span } from '../../text/types';
import type { PolicyArguments } from './arguments';
import { checkReporters } from './checkReports';
import { hasPolicy, policyFiles, type PolicyFile } from './files';

/** The report on one file. */
export interface CheckedFile {
  readonly file: string;
  /** The server's verdict; of several policies in one file, on all. */
  readonly ok: boolean;
  /** The server's message. */
  readonly error?: string;
  readonly problems: readonly FileProblem[];
  readonly paths: readonly {
    readonly path: string;
    readonly prefix: boolean;
    readonly segmentWildcard: boolean;
    readonly capabilities: readonly string[];
  }[];
}

export interface FileProblem {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  /** As in LSP: from 0, in UTF-16 units. */
  readonly range: Range;
}

/** `strongroom policy check`: answers the exit status. */
export async function checkCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const options: CheckOptions = { now: Date.now(), ...(args.dialect && { dialect: args.dialect }) };
  const reporter = checkReporters[args.format];
  const checked: CheckedFile[] = [];
  for (const file of policyFiles(args.names, policyNames, hasPolicy)) checked.push(checkFile(file, options));
  await write(reporter(checked));
  const isBad = ({ ok, problems }: CheckedFile) =>
    !ok || problems.some(({ severity }) => severity === 'error' || severity === 'warning');
  return checked.some(isBad) ? 1 : 0;
}

function checkFile({ name, text }: PolicyFile, options: CheckOptions): CheckedFile {
  const embedded = embeddedPolicies(name, text);
  const index = new LineIndex(text);
  if (embedded) {
    const reports = embedded.map(({ text: inner, interpolated, outer }) =>
      report(name, checkPolicy(inner, { ...options, interpolated }), (span) => index.rangeOf(outer(span))),
    );
    const error = reports.find((one) => one.error !== undefined)?.error;
    return {
      file: name,
      ok: reports.every(({ ok }) => ok),
      ...(error !== undefined && { error }),
      problems: reports.flatMap(({ problems }) => problems),
      paths: reports.flatMap(({ paths }) => paths),
    };
  }
  const checked = report(name, checkPolicy(text, options), (span) => index.rangeOf(span));
  // Of a file of another kind every line would be wrong, and in an empty one there is none.
  return text === '' || kindOf(text) === 'other' ? { ...checked, problems: [] } : checked;
}

function report(
  file: string,
  { policy, ok, error, problems }: CheckedPolicy,
  rangeOf: (span: Span) => Range,
): CheckedFile {
  return {
    file,
    ok,
    ...(error !== undefined && { error }),
    problems: problems.map(({ code, severity, message, start, end }) => ({
      code,
      severity,
      message,
      range: rangeOf({ start, end }),
    })),
    paths: (ok ? policy.rules : []).map(({ path, prefix, segmentWildcard, capabilities }) => ({
      path,
      prefix,
      segmentWildcard,
      capabilities,
    })),
  };
}
