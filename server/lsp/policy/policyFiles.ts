import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toFileUri } from '../../files/paths';
import { walk } from '../../files/walk';
import { policyNames } from '../../policies/detect';

/** Files of a folder that are walked past at most. */
const maxWalked = 200_000;
/** After so many names without one that fits there is a moment for others. */
const stride = 1000;

/** The files of a workspace folder that can hold a policy by their names, by URI; now and then `more`. */
export function* policyFiles(folder: string): Generator<string> {
  if (!folder.startsWith('file:')) return;
  let walked = 0;
  for (const found of walk(fileURLToPath(folder), true)) {
    if (++walked > maxWalked) {
      yield 'too many';
      return;
    }
    if (found.kind === 'file' && policyNames.test(basename(found.path.toString())))
      yield toFileUri(found.path);
    else if (walked % stride === 0) yield 'more';
  }
}
