import { standardOutput } from '../output';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal, readPolicyArguments } from './arguments';
import { capabilitiesCommand } from './capabilities';
import { checkCommand } from './check';
import { diffCommand } from './diff';
import { fmtCommand } from './fmt';
import { policyHelp } from './help';
import { minimalCommand } from './minimal';
import { testCommand } from './test';

type Run = (args: PolicyArguments, write: (text: string) => Promise<void>) => Promise<number>;

const runs: Readonly<Record<PolicyArguments['command'], Run>> = {
  check: checkCommand,
  capabilities: capabilitiesCommand,
  test: testCommand,
  fmt: fmtCommand,
  diff: diffCommand,
  minimal: minimalCommand,
  help: async (_, write) => {
    await write(policyHelp);
    return 0;
  },
};

/** `strongroom policy …`: answers the exit status; 2 with a sentence on standard error. */
export async function policyCommand(argv: readonly string[]): Promise<number> {
  try {
    const args = readPolicyArguments(argv);
    if (args.command === 'check' && args.names.length === 0)
      throw new PolicyRefusal('Name the files to check.');
    return await runs[args.command](args, (text) => standardOutput().write(text));
  } catch (error) {
    if (!(error instanceof PolicyRefusal)) throw error;
    process.stderr.write(`strongroom: ${error.message}\n`);
    return 2;
  }
}
