import type { Kv } from '../vault/types';
import { changeField } from './changeField';

/**
 * Writes one field of a secret, whatever it held, and leaves the others as they are, also when others write at the same
 * time. Creates the secret where there is none. Returns the new version (KV v1: 0). Throws `VaultError`.
 */
export async function setField(
  kv: Kv,
  path: string,
  field: string,
  value: string,
  signal?: AbortSignal,
): Promise<number> {
  return change(kv, path, field, value, signal);
}

/** Removes one field and leaves the others as they are. Returns the new version (KV v1: 0). Throws `VaultError`. */
export async function deleteField(
  kv: Kv,
  path: string,
  field: string,
  signal?: AbortSignal,
): Promise<number> {
  return change(kv, path, field, undefined, signal);
}

async function change(
  kv: Kv,
  path: string,
  field: string,
  value: string | undefined,
  signal: AbortSignal | undefined,
): Promise<number> {
  const changed = await changeField(kv, { path, field, value }, () => Promise.resolve(true), signal);
  return changed === 'declined' ? 0 : changed.version;
}
