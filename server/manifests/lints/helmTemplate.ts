import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import { helmAction } from '../helm';
import { at, entriesAt, itemsAt, textAt } from '../yaml/tree';

/** Templates of the operator in a chart that Helm fills in before the operator sees them. */
export const helmTemplate: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ text, root, kind, mode }, report) => {
    if (mode !== 'helm') return;
    const spec = at(root, ...(externalSecrets[kind] ?? []));
    const keys = new Set(itemsAt(spec, 'data').flatMap((entry) => textAt(entry, 'secretKey') ?? []));
    for (const [, { value }] of entriesAt(spec, 'target', 'template', 'data')) {
      const written = text.slice(value.start, value.end);
      for (const { 0: action, index } of written.matchAll(helmAction)) {
        const name = /^\{\{-?\s*\.(\w+)/.exec(action)?.[1] ?? '';
        if (keys.has(name))
          report(
            {
              code: 'helm-template',
              message: `Helm fills this in, and has no '.${name}'. Write {{ "{{ .${name} }}" }} for the operator.`,
            },
            { start: value.start + index, end: value.start + index + action.length },
          );
      }
    }
  },
};
