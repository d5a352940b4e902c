import { duplicateKeys } from '../admission/externalSecret';
import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import { at, textAt } from '../yaml/tree';

/** A key that is set twice: the last one wins, in silence where the webhook does not look. */
export const secretKeys: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind, version }, report) => {
    const spec = at(object, ...(externalSecrets[kind] ?? []));
    if (!spec) return;
    const admitted = kind === 'ExternalSecret' && version === 'v1';
    if (admitted && textAt(spec, 'target', 'deletionPolicy') === 'Retain') return;
    for (const [key, place] of duplicateKeys(spec))
      report(
        { code: 'duplicate-secret-key', message: `The key '${key}' is set twice: the last entry wins.` },
        place,
      );
  },
};
