import { isMainThread } from 'node:worker_threads';
import { failureWords } from '../files/failureWords';
import { version } from '../service/version';
import { readArguments } from './arguments';
import { clean, fail, failed } from './exit';
import { help } from './help';
import { OutputClosed, standardOutput } from './output';

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'manifest') return (await import('./manifest/main')).manifestCommand(argv.slice(1));
  if (argv[0] === 'policy') return (await import('./policy/main')).policyCommand(argv.slice(1));
  const options = readArguments(argv);
  if (options.kind === 'wrong') return fail(`${options.message} See strongroom --help.`);
  // On demand: the rules are most of the program.
  if (options.kind === 'scan' || options.kind === 'rules')
    return (await import('./program')).run(options, __filename);
  await standardOutput().write(options.kind === 'help' ? help : `${version}\n`);
  return clean;
}

async function start(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.exitCode =
      error instanceof OutputClosed ? failed : fail(`Internal error (${failureWords(error)}).`);
  }
}

if (isMainThread) {
  process.stderr.on('error', () => undefined);
  void start();
} else {
  void import('./program').then(({ serveSifting }) => serveSifting());
}
