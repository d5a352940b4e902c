import type { Check } from '../document';
import { externalSecretKinds } from '../document';
import { re2Problem } from '../re2';
import { remoteEntries } from '../remoteEntries';
import { at, entriesAt, headOf, isSet, itemsAt, textAt } from '../yaml/tree';

/** Searches that match everything, or cannot match. */
export const find: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: (document, report) => {
    for (const { use, entry, reference } of remoteEntries(document)) {
      if (use !== 'find') continue;
      const regexp = at(reference, 'name', 'regexp');
      const pattern = textAt(regexp);
      const problem = pattern === undefined ? undefined : re2Problem(pattern);
      if (regexp && problem !== undefined)
        report({ code: 'invalid-regex', message: problem, severity: 'error' }, regexp);
      const everything = pattern === undefined ? !isSet(reference, 'tags') : /^\^?\.[*+]\$?$/.test(pattern);
      const narrowed = isSet(reference, 'path');
      if (everything && entriesAt(reference, 'tags').length === 0)
        report(
          {
            code: 'find-everything',
            message: narrowed
              ? 'This takes everything below the path. Give a name or tags.'
              : 'This takes everything in the store. Give a path, a name or tags.',
          },
          headOf(reference),
        );
      if (
        everything &&
        itemsAt(entry, 'rewrite').length === 0 &&
        textAt(reference, 'conversionStrategy') !== 'Unicode'
      )
        report(
          {
            code: 'find-names',
            message:
              'Secrets that are found keep their whole path as key, and a / becomes _. Add a rewrite where names matter.',
            severity: 'information',
          },
          headOf(reference),
        );
    }
  },
};
