import { isVaultError, VaultError } from '../vault/errors';
import type { Kv } from '../vault/types';
import type { FieldChange, FieldPlace, MayOverwrite } from './fieldChange';
import { undoWrite } from './undoWrite';

const unverified = 'Your token may not read it back, so that it could not be compared.';

/**
 * KV v2, for a token that may write the secret but not read it, and so cannot merge: creates it where there is none, else
 * lets the vault merge. Refuses what could take other fields away.
 */
export async function changeUnreadable(
  kv: Kv,
  { path, field, value }: FieldPlace,
  mayOverwrite: MayOverwrite,
  signal?: AbortSignal,
): Promise<FieldChange | 'declined'> {
  const create = async (cas: number): Promise<FieldChange> => {
    if (signal?.aborted) throw new VaultError('cancelled', 'Cancelled.');
    const data = value === undefined ? {} : { [field]: value };
    const version = await kv.write(path, data, cas);
    return { version, unverified, undo: () => undoWrite(kv, path, { data, version }, undefined) };
  };

  if (value !== undefined) {
    try {
      // Where there is no secret yet there is nothing to take away.
      return await create(0);
    } catch (error) {
      if (!isVaultError(error, 'conflict', 'denied')) throw error;
    }
  }
  const known = await fieldNames(kv, path);
  if ((known === undefined || known.names.includes(field)) && !(await mayOverwrite())) return 'declined';
  if (signal?.aborted) throw new VaultError('cancelled', 'Cancelled.');
  try {
    const version = await kv.patch(path, { [field]: value ?? null }, known?.version);
    const fresh = known !== undefined && !known.names.includes(field);
    const undo = async (): Promise<void> => void (await kv.patch(path, { [field]: null }, version));
    return { version, unverified, ...(fresh ? { undo } : {}) };
  } catch (error) {
    if (isVaultError(error, 'deleted')) return create(error.version ?? 0);
    if (!isVaultError(error, 'denied', 'badRequest')) throw error;
    throw new VaultError(
      'denied',
      `Your token may write "${kv.mount}/${path}" but neither read nor patch it: writing would take its other fields away. ` +
        'Nothing was changed. Ask for the capability "read" or "patch" on it, or choose another path.',
      error.status,
    );
  }
}

/** The policy for the names is another one than for the values; old vaults do not know them at all. */
async function fieldNames(
  kv: Kv,
  path: string,
): Promise<{ names: readonly string[]; version: number } | undefined> {
  try {
    return await kv.fieldNames(path);
  } catch (error) {
    if (isVaultError(error, 'denied', 'notFound', 'badRequest', 'deleted')) return undefined;
    throw error;
  }
}
