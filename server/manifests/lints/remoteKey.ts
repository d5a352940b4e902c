import type { Check } from '../document';
import { externalSecretKinds } from '../document';
import { cutOff } from '../problem';
import { remoteEntries } from '../remoteEntries';
import { at, textAt } from '../yaml/tree';

const slashes = cutOff('Take the slash away', '/+', '/+');

/** Keys that lead to another path than the one that was meant, whatever the store is. */
export const remoteKey: Check = {
  kinds: externalSecretKinds,
  source: 'lint',
  severity: 'warning',
  check: (document, report) => {
    for (const { reference, field } of remoteEntries(document)) {
      const place = at(reference, field);
      const key = textAt(place);
      if (!place || !key || (place.kind === 'scalar' && place.opaque)) continue;
      if (key.endsWith('/'))
        report(
          {
            code: 'key-slash',
            message: 'The slash at the end becomes a part of the path. Leave it out.',
            fix: slashes,
          },
          place,
        );
      else if (key.startsWith('/'))
        report(
          {
            code: 'key-slash',
            message: 'In Vault the slash at the beginning gives the path an empty segment.',
            severity: 'information',
            fix: slashes,
          },
          place,
        );
      else if (key.startsWith('data/') && field === 'key')
        report(
          {
            code: 'key-data',
            message: 'Of a KV version 2 store of Vault the operator adds data/ itself: leave it out.',
            // Elsewhere it is a part of the name.
            severity: 'information',
            fix: cutOff('Take data/ away', 'data/', ''),
          },
          place,
        );
      else if (key.includes('//'))
        report({ code: 'key-slash', message: 'The key has an empty segment.' }, place);
    }
  },
};
