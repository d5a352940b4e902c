import type { Check } from '../document';
import { externalSecretKinds, externalSecrets } from '../document';
import type { Fix } from '../problem';
import { re2Problem } from '../re2';
import { at, headOf, itemsAt, textAt } from '../yaml/tree';

const groups: Fix = { title: 'Write groups with $', replace: (text) => text.replace(/\\+(\d)/g, '$$$1') };

/** Rewrites that the operator accepts and that fail or do nothing. */
export const rewrite: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object, kind }, report) => {
    const entries = itemsAt(object, ...(externalSecrets[kind] ?? []), 'dataFrom');
    for (const step of entries.flatMap((entry) => itemsAt(entry, 'rewrite'))) {
      const merge = at(step, 'merge');
      if (merge && textAt(merge, 'strategy') === 'JSON' && !textAt(merge, 'into'))
        report(
          { code: 'merge-into', message: 'A merge with strategy JSON needs the key to merge into.' },
          headOf(merge),
        );
      const source = at(step, 'regexp', 'source');
      const problem = re2Problem(textAt(source) ?? '');
      if (source && problem !== undefined)
        report({ code: 'invalid-regex', message: problem, severity: 'error' }, source);
      const target = at(step, 'regexp', 'target');
      if (target && /\\\d/.test(textAt(target) ?? ''))
        report(
          { code: 'regex-group', message: 'A group of the source is written $1 here, not \\1.', fix: groups },
          target,
        );
    }
  },
};
