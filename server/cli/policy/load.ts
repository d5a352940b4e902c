import type { Dialect } from '../../policies/dialects';
import { newest } from '../../policies/dialects';
import type { Policy } from '../../policies/policy';
import { parsePolicy } from '../../policies/policy';
import { printable } from '../../files/paths';
import type { PolicyArguments } from './arguments';
import { PolicyRefusal } from './arguments';
import { readPolicyFile } from './files';

/** What is assumed of the server where it decides and none is named. */
export const dialectOf = ({ dialect }: PolicyArguments): Dialect => dialect ?? newest.openbao;

/** Policies that the server takes; without a dialect, some server. Throws a {@link PolicyRefusal}. */
export function loadPolicies(files: readonly string[], args: PolicyArguments): Policy[] {
  return files.map((file) => {
    const { text } = readPolicyFile(file);
    const read = (args.dialect ? [args.dialect] : [newest.openbao, newest.vault]).map((dialect) =>
      parsePolicy(text, dialect),
    );
    const policy = read.find(({ ok }) => ok);
    if (policy) return policy;
    throw new PolicyRefusal(
      `${printable(file)} is refused: ${printable((read[0]?.error ?? '').replace(/\s+/g, ' ').trim())}`,
    );
  });
}
