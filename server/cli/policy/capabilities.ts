import { Acl } from '../../policies/acl';
import { readIdentity } from '../../policies/identity';
import { loadYaml } from '../../languages/loadYaml';
import { printable } from '../../files/paths';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { readPolicyFile } from './files';
import { dialectOf, loadPolicies } from './load';

/** `strongroom policy capabilities`: what `sys/capabilities` answers. */
export async function capabilitiesCommand(
  args: PolicyArguments,
  write: (text: string) => Promise<void>,
): Promise<number> {
  if (args.policies.length === 0) throw new PolicyRefusal('Name the policies with --policy FILE.');
  if (args.names.length === 0) throw new PolicyRefusal('Name the paths to ask about.');
  const identity = args.entity === undefined ? undefined : identityOf(args.entity);
  const acl = new Acl(loadPolicies(args.policies, args), dialectOf(args), identity ? { identity } : {});
  if (acl.failure !== undefined)
    throw new PolicyRefusal(`The server fails on every request of this token: ${printable(acl.failure)}.`);
  const answer = Object.fromEntries(args.names.map((path) => [path, acl.capabilities(path)]));
  await write(`${JSON.stringify(answer, undefined, 2)}\n`);
  return 0;
}

function identityOf(file: string) {
  const { text } = readPolicyFile(file);
  const identity = readIdentity(parsed(text));
  if (identity) return identity;
  throw new PolicyRefusal(
    `${printable(file)} is no identity: it needs what identity/entity/id/ID answers, or entity and groups.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return loadYaml().parse(text, { logLevel: 'silent' });
    } catch {
      return undefined;
    }
  }
}
