import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/**
 * What speaks against editing the file at `path`, as the end of a sentence that begins with its name; undefined where
 * nothing does, or nothing is there yet. `folder` must hold it also when every link is followed: a workspace of somebody
 * else's must not decide what is written elsewhere.
 */
export function obstacle(path: string, folder: string, maxBytes: number): string | undefined {
  try {
    for (let at = path; ; at = dirname(at)) {
      if (lstatSync(at, { throwIfNoEntry: false }) === undefined) continue;
      const [real, root] = [realpathSync(at), realpathSync(folder)];
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
        return 'is a link out of the workspace folder';
      }
      if (at !== path) return undefined;
      break;
    }
    const stat = statSync(path);
    if (!stat.isFile()) return 'is no regular file';
    if (stat.size > maxBytes) return `is larger than ${maxBytes / 1024 / 1024} MB`;
    accessSync(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch {
    return 'cannot be read and written';
  }
}
