import type { CrossCheck } from './crossCheck';
import { sameNamespace } from './manifestIndex';

const own = /^(?:(?:Cluster)?(?:SecretStore|ExternalSecret|PushSecret)|VaultDynamicSecret)$/;

/**
 * Objects that an operator's document names and no file has: a hint, as they may be made by hand. Of a workload only the
 * references to Secrets that somebody makes are looked at.
 */
export const missingObjects: CrossCheck = ({ facts }, index, report) => {
  if (!own.test(facts.kind)) return;
  for (const reference of facts.references) {
    const { kind, name } = reference;
    if (kind.endsWith('SecretStore')) continue;
    const namespace = reference.namespace ?? facts.namespace;
    const isThere = index
      .objects(kind, name)
      .some(({ facts: found }) => sameNamespace(found.namespace, namespace));
    const isMade =
      kind === 'Secret' &&
      index.makers(name).some(({ facts: found }) => sameNamespace(found.namespace, namespace));
    if (!isThere && !isMade)
      report(
        {
          code: 'object-not-found',
          message: `No ${kind} '${name}' is in these files.`,
          severity: 'information',
        },
        reference,
      );
  }
};
