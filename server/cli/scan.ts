import { basename } from 'node:path';
import { languageForFile } from '../languages';
import type { ScanArguments } from './arguments';
import type { Output } from './output';
import { toFileUri, toPath } from './paths';
import type { Progress } from './progress';
import { readText } from './readText';
import type { Reporter } from './report/report';
import type { Target } from './scope';
import { Tally } from './tally';
import type { Walked } from './walk';
import { walk } from './walk';
import { maxFindingsPerFile, Workspaces } from './workspaces';

/** Milliseconds of work after which the process looks at its signals and timers. */
const slice = 20;

export interface ScanRun {
  readonly options: ScanArguments;
  readonly targets: readonly Target[];
  readonly tally: Tally;
  readonly reporter: Reporter;
  readonly output: Output;
  readonly progress: Progress;
}

/** Scans one file after the other and writes what is found as it goes. */
export async function scan({ options, targets, tally, reporter, output, progress }: ScanRun): Promise<void> {
  const workspaces = new Workspaces(options.minimumConfidence);
  const own = new Set(output.files);
  /** Only named paths can overlap; one directory never yields a file twice. */
  const seen = targets.length > 1 ? new Set<string>() : undefined;
  let pause = Date.now() + slice;

  await output.write(reporter.begin());
  for (const workspace of new Set(targets.map((target) => target.workspace))) noteIgnoreFile(workspace);
  for (const target of targets) {
    for (const walked of filesOf(target)) {
      const key = walked.path.toString('latin1');
      if (seen?.has(key) || own.has(walked.path.toString())) continue;
      seen?.add(key);
      if (walked.kind === 'problem') tally.note(walked);
      else await scanFile(walked.path, target.workspace);
      progress.update(tally.files, tally.findings);
      if (Date.now() > pause) {
        await new Promise((resolve) => setImmediate(resolve));
        pause = Date.now() + slice;
      }
    }
  }
  progress.clear();
  await output.write(reporter.end(tally.summary()));

  function filesOf(target: Target): Iterable<Walked> {
    if (target.isDirectory) return walk(target.path, options.gitignore);
    return [{ kind: 'file', path: toPath(target.path) }];
  }

  async function scanFile(path: Buffer, workspace: string): Promise<void> {
    const content = readText(path);
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
    const { findings, suppressed, truncated } = service.scanText(uri, language?.languageIds[0], text);
    tally.suppressed += suppressed;
    if (truncated) {
      const message = `only the first ${maxFindingsPerFile} secrets are reported`;
      tally.note({ kind: 'skipped', path, message });
    }
    if (findings.length === 0) return;
    tally.findings += findings.length;
    tally.filesWithFindings++;
    progress.clear();
    const lastingFingerprints = service.ignoreFile(uri).hasKey;
    await output.write(reporter.file({ path, text, findings, lastingFingerprints }));
  }

  function noteIgnoreFile(workspace: string): void {
    const path = toPath(workspace);
    const { problem } = workspaces.service(workspace).ignoreFile(toFileUri(path));
    if (problem !== undefined) tally.note({ kind: 'problem', path, message: problem });
  }
}
