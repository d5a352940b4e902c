import { standardOutput } from '../output';
import { ManifestRefusal, readManifestArguments } from './arguments';
import { checkManifests } from './check';
import { manifestHelp } from './help';
import { manifestReports } from './reports';

/** `strongroom manifest …`: answers the exit status; 2 with a sentence on standard error. */
export async function manifestCommand(argv: readonly string[]): Promise<number> {
  try {
    const args = readManifestArguments(argv);
    if (args.command === 'help') {
      await standardOutput().write(manifestHelp);
      return 0;
    }
    const documents = checkManifests(args.paths);
    await standardOutput().write(manifestReports[args.format](documents));
    const isBad = documents.some(
      ({ ok, problems }) => !ok || problems.some(({ severity }) => severity === 'error'),
    );
    return isBad ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ManifestRefusal)) throw error;
    process.stderr.write(`strongroom: ${error.message}\n`);
    return 2;
  }
}
