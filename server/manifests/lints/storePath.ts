import type { Check } from '../document';
import { storeKinds } from '../document';
import { cutOff } from '../problem';
import { at, textAt } from '../yaml/tree';

const slashes = cutOff('Take the slash away', '/+', '/+');

/** The mount of a store, which the provider puts `data/` behind. */
export const storePath: Check = {
  kinds: storeKinds,
  source: 'lint',
  severity: 'warning',
  check: ({ object }, report) => {
    const path = at(object, 'spec', 'provider', 'vault', 'path');
    const mount = textAt(path) ?? '';
    if (!path || (path.kind === 'scalar' && path.opaque)) return;
    const version = textAt(object, 'spec', 'provider', 'vault', 'version') ?? 'v2';
    if (mount.endsWith('/'))
      report(
        {
          code: 'store-path',
          message: 'The slash at the end of the path gives empty segments. Leave it out.',
          fix: slashes,
        },
        path,
      );
    else if (mount.endsWith('/data') && version === 'v2')
      report(
        {
          code: 'store-path',
          message: 'The operator adds data/ itself: the path is the mount, without /data.',
          fix: cutOff('Take /data away', '', '/data'),
        },
        path,
      );
    else if (mount.startsWith('/'))
      report({ code: 'store-path', message: 'A mount has no slash at its beginning.', fix: slashes }, path);
  },
};
