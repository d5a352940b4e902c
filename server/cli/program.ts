import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Baseline, readBaseline } from '../service/baseline';
import type { TokenRule } from '../service/types';
import type { RulesArguments, ScanArguments } from './arguments';
import { failureWords } from '../files/failureWords';
import { GitError } from './git';
import type { Output } from './output';
import { fileOutput, OutputClosed, standardOutput } from './output';
import { printable, printablePath } from '../files/paths';
import { createProgress } from './progress';
import { fail, clean, failed, found } from './exit';
import { reporters } from './report/reporters';
import { summaryLine } from './report/text';
import { listRules } from './ruleList';
import { scan } from './scan';
import { ThreadFailure } from './siftThreads';
import { workspaceOf } from './scope';
import { openSource } from './source';
import { Tally } from './tally';
import { Workspaces } from './workspaces';

export { serveSifting } from './siftThreads';

/** Why nothing was scanned, as a sentence for the user. */
class Refusal extends Error {}

/**
 * Does what the arguments ask for and returns the exit status. `script` is the file that calls {@link serveSifting} when
 * it runs in a thread.
 */
export async function run(options: ScanArguments | RulesArguments, script: string): Promise<number> {
  try {
    return await (options.kind === 'scan' ? runScan(options, script) : tellRules(options));
  } catch (error) {
    if (error instanceof Refusal || error instanceof GitError) return fail(error.message);
    throw error;
  }
}

async function tellRules({ format, config }: RulesArguments): Promise<number> {
  const workspaces = new Workspaces('low', readable(config));
  const directories = [workspaceOf(resolve('file'), process.cwd())];
  const tally = new Tally();
  for (const note of workspaces.notes(directories)) tally.note(note);
  await standardOutput().write(listRules(workspaces.rules(directories), format));
  tellNotes(tally);
  return tally.problems > 0 ? failed : clean;
}

async function runScan(options: ScanArguments, script: string): Promise<number> {
  const tally = new Tally(options.unused);
  // What suppresses a finding below the asked confidence has an effect all the same.
  const minimumConfidence = options.unused ? 'low' : options.minimumConfidence;
  const config = readable(options.config);
  const workspaces = new Workspaces(minimumConfidence, config);
  const baseline = options.baseline === undefined ? undefined : baselineOf(options.baseline);
  const noted = options.writeBaseline === undefined ? undefined : (baseline ?? new Baseline());
  const source = await openSource(options, tally);
  const rules = workspaces.rules(source.workspaces);
  checkIds([...(options.only ?? []), ...options.skip], rules);
  for (const note of workspaces.notes(source.workspaces)) tally.note(note);

  const outputs: Output[] = [];
  const open = (path: string | undefined): Output => {
    const output = path === undefined ? standardOutput() : outputAt(path);
    outputs.push(output);
    return output;
  };
  const discard = () => outputs.forEach((output) => output.discard());
  const progress = createProgress(options.progress);
  stopOnSignals(() => {
    progress.clear();
    discard();
  });
  try {
    const output = open(options.output);
    const baselineOutput = noted && open(options.writeBaseline);
    const named = [options.baseline, options.writeBaseline].flatMap((path) =>
      path === undefined ? [] : [resolve(path)],
    );
    const own = new Set([...outputs.flatMap(({ files }) => files), ...named]);
    const reporter = reporters[options.format]({ base: source.base, rules });
    await scan({
      options,
      source,
      workspaces,
      settings: { script, minimumConfidence, config },
      tally,
      reporter,
      output,
      progress,
      own,
      ...(baseline && { baseline }),
      ...(noted && { noted }),
    });
    await output.finish();
    await baselineOutput?.write(noted!.print());
    await baselineOutput?.finish();
  } catch (error) {
    discard();
    progress.clear();
    // Whoever closed standard output wants no more, not even a message.
    if (error instanceof OutputClosed) return failed;
    if (error instanceof ThreadFailure) return fail(error.message);
    if (error instanceof Refusal || error instanceof GitError) throw error;
    return fail(`The scan stopped: ${failureWords(error)}.`);
  }
  tellNotes(tally);
  if (options.output !== undefined) process.stderr.write(`${summaryLine(tally.summary())}\n`);
  if (tally.findings > 0) return found;
  return tally.problems > 0 ? failed : clean;
}

function checkIds(ids: readonly string[], rules: readonly TokenRule[]): void {
  const unknown = ids.find((id) => !rules.some((rule) => rule.id === id));
  if (unknown !== undefined)
    throw new Refusal(`There is no rule '${printable(unknown)}'. strongroom rules lists them.`);
}

/** The path again, when there is a file that can be read. */
function readable(path: string | undefined): string | undefined {
  if (path !== undefined) textAt(path);
  return path;
}

function baselineOf(path: string): Baseline {
  const baseline = readBaseline(textAt(path));
  if (!baseline) throw new Refusal(`${printable(path)} is no baseline. Write one with --write-baseline.`);
  return baseline;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(`Cannot read ${printable(path)}: ${failureWords(error)}.`);
  }
}

function outputAt(path: string): Output {
  try {
    return fileOutput(path);
  } catch (error) {
    throw new Refusal(`Cannot write ${printable(path)}: ${failureWords(error)}.`);
  }
}

function tellNotes({ notes, furtherNotes }: Tally): void {
  const lines = notes.map(({ path, line, message }) => {
    const place = path && `${printablePath(path)}${line === undefined ? '' : `:${line + 1}`}`;
    return place === undefined ? `strongroom: ${message}\n` : `strongroom: ${place}: ${message}\n`;
  });
  if (furtherNotes > 0) lines.push(`strongroom: ${furtherNotes} more notes\n`);
  process.stderr.write(lines.join(''));
}

function stopOnSignals(cleanUp: () => void): void {
  const stop = (status: number) => () => {
    cleanUp();
    process.exit(status);
  };
  process.once('SIGINT', stop(130)).once('SIGTERM', stop(143));
}
