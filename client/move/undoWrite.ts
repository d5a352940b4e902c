import { isDeepStrictEqual } from 'node:util';
import { isVaultError, VaultError } from '../vault/errors';
import type { Kv, SecretData } from '../vault/types';

/** Takes back the write that made `written` out of `before` (undefined: there was no secret, or a deleted one). */
export async function undoWrite(
  kv: Kv,
  path: string,
  written: { readonly data: SecretData; readonly version: number },
  before: SecretData | undefined,
): Promise<void> {
  const still =
    kv.version === 2
      ? (await kv.currentVersion(path)) === written.version
      : isDeepStrictEqual((await kv.read(path)).data, written.data);
  if (!still) throw writtenSince(kv, path);
  if (before !== undefined) {
    await kv.write(path, before, written.version);
  } else if (kv.version === 1) {
    await kv.deleteLatest(path);
  } else {
    await deleteVersion(kv, path, written.version);
  }
}

/** Exactly our version, so that a writer in between loses nothing; policies often grant only the other way. */
async function deleteVersion(kv: Kv, path: string, version: number): Promise<void> {
  try {
    await kv.deleteVersion(path, version);
  } catch (error) {
    if (!isVaultError(error, 'denied')) throw error;
    await kv.deleteLatest(path);
  }
}

const writtenSince = (kv: Kv, path: string): VaultError =>
  new VaultError('conflict', `Someone else wrote "${kv.mount}/${path}" since. It was left as it is now.`);
