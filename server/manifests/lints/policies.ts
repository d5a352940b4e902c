import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import { at, textAt } from '../yaml/tree';

/** Policies that the webhook takes and the controller cannot follow. */
export const policies: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind }, report) => {
    const target = at(object, ...(externalSecrets[kind] ?? []), 'target');
    const deletion = at(target, 'deletionPolicy');
    const creation = textAt(target, 'creationPolicy');
    if (deletion && textAt(deletion) === 'Delete' && creation === 'Orphan')
      report(
        {
          code: 'deletion-policy',
          message:
            'When the vault has no data any more, the operator fails: it only deletes a Secret that it owns. Set creationPolicy to Owner.',
        },
        deletion,
      );
  },
};
