import type { PolicyChange } from '../../protocol/policies';
import { diffPolicies } from '../../policies/diff';
import { printable } from '../../files/paths';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { dialectOf, loadPolicies } from './load';

/** `strongroom policy diff`. */
export async function diffCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const [before, after, ...more] = args.names;
  if (before === undefined || after === undefined || more.length > 0)
    throw new PolicyRefusal('Name two files: the old policy and the new one.');
  const changes = diffPolicies(loadPolicies([before], args), loadPolicies([after], args), dialectOf(args));
  await write(args.format === 'json' ? `${JSON.stringify(changes, undefined, 2)}\n` : textReport(changes));
  return changes.length > 0 ? 1 : 0;
}

function textReport(changes: readonly PolicyChange[]): string {
  if (changes.length === 0) return 'Both allow the same.\n';
  const lines = changes.flatMap(({ path, gained, lost, conditions }) => [
    ...(gained.length > 0 ? [`+ ${path}: ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`- ${path}: ${lost.join(', ')}`] : []),
    ...(conditions ? [`~ ${path}: under other conditions`] : []),
  ]);
  return `${lines.map(printable).join('\n')}\n`;
}
