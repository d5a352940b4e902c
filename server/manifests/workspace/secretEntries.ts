import { suggestion } from '../didYouMean';
import type { CrossCheck } from './crossCheck';
import { entriesOf, sameNamespace } from './manifestIndex';

/** Does the Secret that a workload takes an entry from have it, when all that make it are known? */
export const secretEntries: CrossCheck = ({ facts }, index, report) => {
  for (const { kind, name, key, keyPlace, namespace = facts.namespace } of facts.references) {
    if (kind !== 'Secret' || key === undefined || !keyPlace) continue;
    const makers = [...index.makers(name), ...index.objects('Secret', name)].filter(({ facts: maker }) =>
      sameNamespace(maker.namespace, namespace),
    );
    const known = makers.map(({ facts: maker }) => entriesOf(maker, name));
    if (known.length === 0 || known.includes(undefined)) continue;
    const keys = new Set(known.flatMap((some) => [...(some ?? [])]));
    if (!keys.has(key))
      report(
        {
          code: 'secret-key-missing',
          message: `The Secret '${name}' gets no entry '${key}'.${suggestion(key, keys)}`,
        },
        keyPlace,
      );
  }
};
