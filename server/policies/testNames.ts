/** Files with tests of policies. */
export const policyTestNames = /\.policy-test\.ya?ml$/i;

/** The names of the policy that a test file without `policies` is for, in the order they are tried. */
export function policyNamesBeside(testName: string): string[] {
  const stem = testName.replace(policyTestNames, '');
  return ['.hcl', '.policy.hcl', '.json', '.policy'].map((ending) => stem + ending);
}
