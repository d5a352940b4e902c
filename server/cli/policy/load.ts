import type { Dialect } from '../../policies/dialects';
import { newest } from '../../policies/dialects';
import type { Policy } from '../../policies/policy';
import { parseForSome } from '../../policies/policy';
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
    const policy = parseForSome(text, args.dialect);
    if (policy.ok) return policy;
    throw new PolicyRefusal(
      `${printable(file)} is refused: ${printable((policy.error ?? '').replace(/\s+/g, ' ').trim())}`,
    );
  });
}
