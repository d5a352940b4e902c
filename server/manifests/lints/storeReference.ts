import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import { at, headOf, isSet, itemsAt, keyAt, textAt } from '../yaml/tree';

/** Entries that have no store to be read from. */
export const storeReference: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind, mode }, report) => {
    const spec = at(object, ...(externalSecrets[kind] ?? []));
    if (!spec || mode !== 'whole' || textAt(spec, 'secretStoreRef', 'name')) return;
    const homeless = [...itemsAt(spec, 'data'), ...itemsAt(spec, 'dataFrom')].find(
      (entry) => !isSet(entry, 'sourceRef'),
    );
    if (homeless)
      report(
        {
          code: 'no-store',
          message:
            'Nothing says which store this is in: there is neither secretStoreRef nor a sourceRef here.',
          severity: 'error',
        },
        spec.kind === 'map' && spec.entries.has('secretStoreRef')
          ? keyAt(spec, 'secretStoreRef')
          : headOf(homeless),
      );
  },
};
