import { resolve } from 'node:path';
import { auditNeed } from '../../policies/audit';
import type { PolicyNeed as Need } from '../../protocol/policies';
import { compareToNeeds, minimalPolicy, readPath } from '../../policies/minimal';
import { formats } from '../../references';
import { printable, toPath } from '../../files/paths';
import { readText } from '../../files/readText';
import { walk } from '../../files/walk';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { readPolicyFile } from './files';
import { dialectOf, loadPolicies } from './load';

/** `strongroom policy minimal`: the policy itself, or how another one differs from it. */
export async function minimalCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  if (args.names.length > 1 || (args.audit !== undefined && args.names.length > 0))
    throw new PolicyRefusal('Name one directory, or an audit log with --audit.');
  const needs = args.audit === undefined ? referenced(args.names[0] ?? '.', args) : audited(args.audit, args);
  const [file, ...more] = args.policies;
  if (more.length > 0) throw new PolicyRefusal('Only one policy can be compared.');
  if (file === undefined) {
    const policy = minimalPolicy(needs);
    await write(args.format === 'json' ? `${JSON.stringify({ policy, needs })}\n` : policy);
    return 0;
  }
  const [policy] = loadPolicies([file], args);
  if (!policy) return 2;
  const { missing, unused, excess } = compareToNeeds(policy, needs, dialectOf(args));
  if (args.format === 'json') await write(`${JSON.stringify({ missing, unused, excess }, undefined, 2)}\n`);
  else {
    const tell = (sign: string, words: string, list: readonly Need[]) =>
      list.map(({ path, capabilities }) => `${sign} ${path}: ${words} ${capabilities.join(', ')}`);
    const lines = [
      ...tell('-', 'lacks', missing),
      ...unused.map((path) => `+ ${path}: nothing needs this rule`),
      ...tell('+', 'nothing needs', excess),
    ];
    await write(`${(lines.length > 0 ? lines : ['The policy is minimal.']).map(printable).join('\n')}\n`);
  }
  return missing.length + unused.length + excess.length > 0 ? 1 : 0;
}

function referenced(directory: string, { mounts }: PolicyArguments): Need[] {
  const needs: Need[] = [];
  for (const found of walk(resolve(directory), true)) {
    if (found.kind === 'problem')
      throw new PolicyRefusal(`Cannot read ${printable(found.path.toString('utf8'))}: ${found.message}.`);
    const file = readText(toPath(found.path.toString('utf8')));
    if (file.kind !== 'text') continue;
    for (const format of formats)
      for (const { path } of format.parse(file.text))
        needs.push({ path: readPath(path, mounts), capabilities: ['read'] });
  }
  return needs;
}

function audited(file: string, args: PolicyArguments): Need[] {
  const { accessor, displayName, entityId } = args;
  const filter = {
    ...(accessor !== undefined && { accessor }),
    ...(displayName !== undefined && { displayName }),
    ...(entityId !== undefined && { entityId }),
  };
  const lines = readPolicyFile(file).text.split('\n');
  return lines.flatMap((line) => auditNeed(line, filter, dialectOf(args)) ?? []);
}
