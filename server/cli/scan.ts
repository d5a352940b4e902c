import { basename } from 'node:path';
import { languageForFile } from '../languages';
import type { Confidence } from '../protocol/findings';
import type { Baseline } from '../service/baseline';
import type { Finding, Remark } from '../service/types';
import type { ScanArguments } from './arguments';
import type { Output } from './output';
import { toFileUri, toPath } from '../files/paths';
import type { Progress } from './progress';
import type { Reporter } from './report/report';
import { verdictOf } from './sift';
import { sifted } from './sifted';
import type { SiftSettings } from './siftThreads';
import type { Source, SourceFile } from './source';
import type { Tally } from './tally';
import type { Workspaces } from './workspaces';
import { maxFindingsPerFile } from './workspaces';

/** Milliseconds of work after which the process looks at its signals and timers. */
const slice = 20;

const rank: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

export interface ScanRun {
  readonly options: ScanArguments;
  readonly source: Source;
  readonly workspaces: Workspaces;
  /** For the threads that help. */
  readonly settings: SiftSettings;
  readonly tally: Tally;
  readonly reporter: Reporter;
  readonly output: Output;
  readonly progress: Progress;
  /** Absolute paths of files that are the run's own. */
  readonly own: ReadonlySet<string>;
  /** What it knows is not reported. */
  readonly baseline?: Baseline;
  /** What is found goes in here instead of into the report. */
  readonly noted?: Baseline;
}

/** Scans one file after the other and writes what is found as it goes. */
export async function scan(run: ScanRun): Promise<void> {
  const { options, source, workspaces, tally, reporter, output, progress } = run;
  let pause = Date.now() + slice;

  await output.write(reporter.begin());
  const threads = options.from.kind === 'files' ? options.jobs - 1 : 0;
  for await (const { files, problem, verdicts } of sifted(source.items, threads, run.settings, workspaces)) {
    if (problem) tally.note(problem);
    for (const [i, file] of files.entries()) {
      if (run.own.has(file.path.toString())) continue;
      const verdict = verdicts?.[i] ?? verdictOf.look;
      if (verdict === verdictOf.clean) tally.files++;
      else if (verdict === verdictOf.binary) tally.skipped++;
      else await scanFile(file);
      progress.update(tally.files, tally.findings);
      if (Date.now() > pause) {
        await new Promise((resolve) => setImmediate(resolve));
        pause = Date.now() + slice;
      }
    }
  }
  for (const workspace of options.unused ? source.whole : []) {
    const path = toPath(workspace);
    const { unused } = workspaces.service(workspace).configuration(toFileUri(path));
    for (const { uri, remarks } of unused) noteIdle(workspaces.pathOf(uri), remarks);
  }
  progress.clear();
  await output.write(reporter.end(tally.summary()));

  async function scanFile({ path, workspace, lines, read }: SourceFile): Promise<void> {
    const content = read();
    if (content.kind === 'problem') return tally.note({ ...content, path });
    if (content.kind !== 'text') {
      tally.skipped++;
      if (content.kind === 'too-large') tally.note({ kind: 'skipped', path, message: 'larger than 50 MB' });
      return;
    }
    tally.files++;
    const service = workspaces.service(workspace);
    const uri = toFileUri(path);
    const language = languageForFile(basename(path.toString()));
    const { text } = content;
    const result = service.scanText(uri, language?.languageIds[0], text);
    tally.suppressed += result.suppressed;
    noteIdle(
      path,
      (result.remarks ?? []).filter(({ range }) => lines?.touch(range) ?? true),
    );
    if (result.truncated) {
      const message = `only the first ${maxFindingsPerFile} secrets are reported`;
      tally.note({ kind: 'skipped', path, message });
    }
    const changed = ({ range, related }: Finding) =>
      !lines || lines.touch(range) || (related !== undefined && lines.touch(related.range));
    const findings = unknown(
      text,
      result.findings.filter((finding) => changed(finding) && isWanted(finding)),
    );
    if (findings.length === 0) return;
    tally.findings += findings.length;
    tally.filesWithFindings++;
    progress.clear();
    const lastingFingerprints = service.ignoreFile(uri).hasKey;
    await output.write(reporter.file({ path, text, findings, lastingFingerprints }));
  }

  function isWanted({ rule, confidence }: Finding): boolean {
    if (rank[confidence] < rank[options.minimumConfidence] || options.skip.includes(rule.id)) return false;
    return options.only?.includes(rule.id) ?? true;
  }

  /** Those that no baseline holds, neither the one given nor the one that is written. */
  function unknown(text: string, findings: readonly Finding[]): readonly Finding[] {
    const ranges = findings.map(({ range }) => range);
    const known = run.baseline?.known(text, ranges);
    run.noted?.add(text, ranges);
    const left = run.noted ? [] : findings.filter((_, i) => !known?.[i]);
    tally.known += findings.length - left.length;
    return left;
  }

  function noteIdle(path: Buffer, remarks: readonly Remark[]): void {
    for (const { range, message } of remarks)
      tally.note({ kind: 'idle', path, line: range.start.line, message });
  }
}
