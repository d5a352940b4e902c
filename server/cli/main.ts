import type { ScanArguments } from './arguments';
import { readArguments } from './arguments';
import { failureWords } from './failureWords';
import { help } from './help';
import type { Output } from './output';
import { fileOutput, OutputClosed, standardOutput } from './output';
import { printable, printablePath, toPath } from './paths';
import { createProgress } from './progress';
import { reporters } from './report/reporters';
import { summaryLine } from './report/text';
import { scan } from './scan';
import type { Target } from './scope';
import { baseOf, toTarget } from './scope';
import { Tally } from './tally';
import { version } from '../service/version';

/** Exit statuses; documented in the help text. */
const clean = 0;
const found = 1;
const failed = 2;

async function main(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv);
  if (options.kind === 'wrong') return fail(`${options.message} See strongroom --help.`);
  if (options.kind === 'scan') return run(options);
  await standardOutput().write(options.kind === 'help' ? help : `${version}\n`);
  return clean;
}

async function run(options: ScanArguments): Promise<number> {
  const tally = new Tally();
  const targets = options.paths.flatMap((path): Target[] => {
    try {
      return [toTarget(path)];
    } catch (error) {
      tally.note({ kind: 'problem', path: toPath(path), message: failureWords(error) });
      return [];
    }
  });
  let output: Output;
  try {
    output = options.output === undefined ? standardOutput() : fileOutput(options.output);
  } catch (error) {
    return fail(`Cannot write ${printable(options.output ?? '')}: ${failureWords(error)}.`);
  }
  const progress = createProgress(options.progress);
  stopOnSignals(() => {
    progress.clear();
    output.discard();
  });
  try {
    const reporter = reporters[options.format](baseOf(targets, process.cwd()));
    await scan({ options, targets, tally, reporter, output, progress });
    await output.finish();
  } catch (error) {
    output.discard();
    progress.clear();
    // Whoever closed standard output wants no more, not even a message.
    return error instanceof OutputClosed ? failed : fail(`The scan stopped: ${failureWords(error)}.`);
  }
  tellNotes(tally);
  if (options.output !== undefined) process.stderr.write(`${summaryLine(tally.summary())}\n`);
  if (tally.findings > 0) return found;
  return tally.problems > 0 ? failed : clean;
}

function tellNotes({ notes, furtherNotes }: Tally): void {
  const lines = notes.map(({ path, message }) =>
    path ? `strongroom: ${printablePath(path)}: ${message}\n` : `strongroom: ${message}\n`,
  );
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

function fail(message: string): number {
  process.stderr.write(`strongroom: ${message}\n`);
  return failed;
}

async function start(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.exitCode =
      error instanceof OutputClosed ? failed : fail(`Internal error (${failureWords(error)}).`);
  }
}

process.stderr.on('error', () => undefined);
void start();
