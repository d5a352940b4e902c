import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { findOnPath } from '../../scripts/lib/tools.mjs';

/** About as much as a large repository has, in bytes. */
const most = 110e6;
const source = /\.(?:[cm]?[jt]sx?|json|md|py|pyi|ya?ml|toml|txt|html|css|sh|h|c)$/;

/**
 * Copies source that every machine of a developer has into a new folder: the packages of `node_modules` and Python's
 * library. By a name of its own, since scanners pass over `node_modules`.
 * @param {string} folder
 */
export function sourceTree(folder) {
  const tally = { files: 0, bytes: 0 };
  const python = findOnPath('python3');
  const { stdout = '' } =
    python === undefined
      ? {}
      : spawnSync(python, ['-c', 'import sysconfig; print(sysconfig.get_paths()["stdlib"])'], {
          encoding: 'utf8',
        });
  const origins = [stdout.trim(), path.join(root, 'node_modules')].filter((origin) => origin !== '');
  for (const [index, origin] of origins.entries()) copy(origin, path.join(folder, String(index)), tally);
  return tally;
}

/** @param {string} from @param {string} to @param {{ files: number, bytes: number }} tally */
function copy(from, to, tally) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [file, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (tally.bytes > most) return;
    if (entry.isDirectory()) copy(file, target.replace(/node_modules$/, 'packages'), tally);
    if (!entry.isFile() || !source.test(entry.name)) continue;
    const { size } = fs.statSync(file);
    // One large file, a compiler in one line say, is no source.
    if (size > 1e6) continue;
    fs.mkdirSync(to, { recursive: true });
    fs.copyFileSync(file, target);
    tally.files++;
    tally.bytes += size;
  }
}
