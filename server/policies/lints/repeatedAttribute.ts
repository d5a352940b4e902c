import { hasBehaviour } from '../dialects';
import { duplicateAttributes } from '../duplicateAttributes';
import { type Lint, problem } from './lint';

/** `=` twice for one key, where the server takes it. */
export const repeatedAttribute: Lint = ({ policy, dialect }) => {
  if (policy.tree.format === 'json' || hasBehaviour(dialect, 'refusesDuplicateAttributes')) return [];
  return duplicateAttributes(policy.tree.items).map(({ key }) =>
    problem(
      'repeated-attribute',
      'warning',
      key,
      `${key.text} is set twice. OpenBao puts lists together and takes the last of other values; HashiCorp Vault refuses the policy.`,
    ),
  );
};
