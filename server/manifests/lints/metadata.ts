import type { Check } from '../document';
import { suggestion } from '../didYouMean';
import { at, entriesAt, headOf } from '../yaml/tree';

const fields = new Set(
  'name generateName namespace labels annotations finalizers ownerReferences uid resourceVersion generation creationTimestamp deletionTimestamp deletionGracePeriodSeconds managedFields selfLink'.split(
    ' ',
  ),
);

/** What the API server says to the metadata of every object, before it looks at the rest. */
export const metadata: Check = {
  kinds: ['*'],
  source: 'lint',
  severity: 'error',
  check: ({ root }, report) => {
    const all = at(root, 'metadata');
    for (const [name, { key }] of entriesAt(all))
      if (!fields.has(name))
        report(
          {
            code: 'unknown-field',
            message: `Unknown field metadata.${name}.${suggestion(name, fields)}`,
            severity: 'warning',
          },
          key,
        );
    for (const part of ['labels', 'annotations'])
      for (const [name, { value }] of entriesAt(all, part)) {
        if (
          value.kind === 'scalar' &&
          (value.opaque || typeof value.value === 'string' || value.value === null)
        )
          continue;
        // The injector's own are told by its own check.
        if (/^(?:vault\.hashicorp\.com|openbao\.openbao\.org)\//.test(name)) continue;
        report(
          { code: 'wrong-type', message: `A value of ${part} must be a text. Put it in quotes.` },
          headOf(value),
        );
      }
  },
};
