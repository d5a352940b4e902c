import { version } from '../../service/version';
import type { Confidence, Severity } from '../../protocol/findings';
import { printable, printablePath, relativeTo } from '../../files/paths';
import type { Region } from './region';
import { toRegion } from './region';
import type { Note, Reporter, ReportSettings, ScannedFile, Summary } from './report';

/** The report as a whole. `format` grows when a reader must know of a change. */
export interface JsonReport {
  readonly format: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** Directory that every `path` is relative to; a path outside of it is absolute. */
  readonly base: string;
  readonly findings: readonly JsonFinding[];
  readonly notes: readonly {
    readonly kind: Note['kind'];
    readonly path?: string;
    /** From 1. */
    readonly line?: number;
    readonly message: string;
  }[];
  readonly summary: Omit<Summary, 'notes'>;
}

interface JsonFinding extends Region {
  readonly path: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Why it is one, as stable codes: `name:password`, `checksum:valid`, `file:test`. */
  readonly reasons?: readonly string[];
  /** The provider's page for revoking it. */
  readonly revoke: string;
  /** The other half of a pair. */
  readonly related?: Region & { readonly what: string };
  /** Only with the key of an ignore file: otherwise it would be another one at the next run. */
  readonly fingerprint?: string;
}

/** For programs: a {@link JsonReport}, one finding a line. */
export function jsonReporter({ base }: ReportSettings): Reporter {
  const tool: JsonReport['tool'] = { name: 'Strongroom', version };
  let findings = 0;
  const path = (bytes: Buffer) => printablePath(relativeTo(base, bytes));
  return {
    begin: () =>
      `{"format":1,"tool":${JSON.stringify(tool)},"base":${JSON.stringify(printable(base))},"findings":[`,
    file: (file) =>
      toFindings(path(file.path), file)
        .map((finding) => `${findings++ > 0 ? ',' : ''}\n${JSON.stringify(finding)}`)
        .join(''),
    end: ({ notes, ...summary }) => {
      const told: JsonReport['notes'] = notes.map((note) => ({
        kind: note.kind,
        ...(note.path ? { path: path(note.path) } : {}),
        ...(note.line === undefined ? {} : { line: note.line + 1 }),
        message: note.message,
      }));
      return `${findings > 0 ? '\n' : ''}],"notes":${JSON.stringify(told)},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

function toFindings(path: string, file: ScannedFile): JsonFinding[] {
  return file.findings.map(({ rule, range, related, confidence, reasons, fingerprint }) => ({
    path,
    ...toRegion(range),
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    confidence,
    ...(reasons ? { reasons } : {}),
    revoke: rule.revoke,
    ...(related ? { related: { what: related.what, ...toRegion(related.range) } } : {}),
    ...(file.lastingFingerprints ? { fingerprint } : {}),
  }));
}
