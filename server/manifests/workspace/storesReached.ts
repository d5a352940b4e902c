import { matchesGo } from '../re2';
import type { CrossCheck } from './crossCheck';
import type { Reference, StoreFacts } from './facts';
import type { Located, ManifestIndex } from './manifestIndex';
import { sameNamespace } from './manifestIndex';

const storeKinds = new Set(['SecretStore', 'ClusterSecretStore']);

/** The store that a reference of a document in `namespace` means, when it is in the workspace. */
export function storeFor(
  index: ManifestIndex,
  { kind, name }: Reference,
  namespace?: string,
): Located | undefined {
  return index
    .objects(kind, name)
    .find(({ facts }) => kind === 'ClusterSecretStore' || sameNamespace(facts.namespace, namespace));
}

/** Do the stores that a document names exist, and may it use them? */
export const storesReached: CrossCheck = ({ facts }, index, report) => {
  for (const reference of facts.references) {
    if (!storeKinds.has(reference.kind)) continue;
    const { kind, name } = reference;
    const store = storeFor(index, reference, facts.namespace);
    if (store) {
      if (
        kind === 'ClusterSecretStore' &&
        facts.namespace !== undefined &&
        !isOpenTo(store.facts.store, facts.namespace)
      )
        report(
          {
            code: 'store-conditions',
            message: `The conditions of ClusterSecretStore '${name}' leave out the namespace '${facts.namespace}'.`,
          },
          reference,
        );
      continue;
    }
    const other = kind === 'SecretStore' ? 'ClusterSecretStore' : 'SecretStore';
    const elsewhere = index.objects(kind, name)[0]?.facts.namespace;
    if (elsewhere !== undefined)
      report(
        {
          code: 'store-namespace',
          message: `SecretStore '${name}' is in the namespace '${elsewhere}', and can only be used there.`,
        },
        reference,
      );
    else if (index.objects(other, name).length > 0)
      report({ code: 'store-kind', message: `'${name}' is a ${other}: set kind to it.` }, reference);
    else
      report(
        {
          code: 'store-not-found',
          message: `No ${kind} '${name}' is in these files.`,
          severity: 'information',
        },
        reference,
      );
  }
};

/** Any one of the conditions is enough. */
function isOpenTo(store: StoreFacts | undefined, namespace: string): boolean {
  const conditions = store?.namespaces;
  if (!conditions) return true;
  return conditions.some(
    ({ names, patterns }) =>
      names.includes(namespace) || patterns.some((pattern) => matchesGo(pattern, namespace)),
  );
}
