import { isDeepStrictEqual } from 'node:util';
import { isVaultError, VaultError } from '../vault/errors';
import type { Kv, KvSecret, RequestOptions, SecretData } from '../vault/types';
import { changeUnreadable } from './changeUnreadable';
import type { FieldChange, FieldPlace, MayOverwrite } from './fieldChange';
import { createPause } from './retry';
import { undoWrite } from './undoWrite';

/**
 * The one way a field of a secret is changed: read, merge, write with check-and-set, read back. The other fields stay, also
 * when others write at the same time. `signal` counts until the write; from then on the change comes to a known end.
 * 'declined' when the field holds something else and `mayOverwrite` says no. Throws `VaultError`; then nothing was
 * changed, or the message says that it cannot be known.
 */
export async function changeField(
  kv: Kv,
  place: FieldPlace,
  mayOverwrite: MayOverwrite,
  signal?: AbortSignal,
): Promise<FieldChange | 'declined'> {
  const { path, field, value } = place;
  const pause = createPause(`${kv.mount}/${path}`);
  let agreed: { readonly to: unknown } | undefined;
  let lost: LostWrite | undefined;
  for (;;) {
    let present: Present;
    try {
      // After a lost write we must know, whether or not the user has lost patience.
      present = await readPresent(kv, path, lost === undefined && signal ? { signal } : {});
    } catch (error) {
      if (lost !== undefined) {
        if (lost.times > 2 || !isTransient(error)) throw unknowable(kv, path, error);
        lost = { ...lost, times: lost.times + 1 };
        await pause();
        continue;
      }
      if (isVaultError(error, 'denied') && kv.version === 2) {
        return changeUnreadable(kv, place, mayOverwrite, signal);
      }
      throw error;
    }
    if (holds(present.data, field, value)) {
      const ours = lost !== undefined && present.version === lost.cas + 1;
      const change = ours ? done(kv, path, present, lost?.before) : { version: present.version };
      return { ...change, ...fleeting(present) };
    }
    const there = own(present.data, field);
    if (there !== undefined && !(agreed && isDeepStrictEqual(there, agreed.to))) {
      if (!(await mayOverwrite())) return 'declined';
      agreed = { to: there };
    }
    if (signal?.aborted) throw new VaultError('cancelled', 'Cancelled.');
    const data = merged(present.data, field, value);
    let version: number;
    try {
      version = await kv.write(path, data, present.version);
    } catch (error) {
      if (isTransient(error)) {
        if (lost !== undefined && lost.times > 2) throw unknowable(kv, path, error);
        lost = { cas: present.version, before: present.before, times: (lost?.times ?? 0) + 1 };
      } else if (!isVaultError(error, 'conflict')) {
        throw error;
      }
      await pause();
      continue;
    }
    const seen = await readBack(kv, place, version);
    if (seen === 'overwritten') {
      await pause();
      continue;
    }
    const change = done(kv, path, { data, version }, present.before);
    return seen === 'right' ? change : { ...change, unverified: seen.unverified };
  }
}

const isTransient = (error: unknown): boolean => isVaultError(error, 'unreachable', 'timeout', 'server');

/** A write without an answer: it may have happened, or even still happen. */
interface LostWrite {
  readonly cas: number;
  readonly before: SecretData | undefined;
  /** How often the vault was not reached since, the lost write included. */
  readonly times: number;
}
/** `version` is the `cas` of the next write. */
interface Present extends KvSecret {
  /** The data again, undefined when there is no secret. */
  readonly before: SecretData | undefined;
}

async function readPresent(kv: Kv, path: string, options: RequestOptions): Promise<Present> {
  try {
    const secret = await kv.read(path, options);
    return { ...secret, before: secret.data };
  } catch (error) {
    if (isVaultError(error, 'deleted')) return { data: {}, version: error.version ?? 0, before: undefined };
    if (isVaultError(error, 'notFound')) return { data: {}, version: 0, before: undefined };
    throw error;
  }
}

/**
 * Reads back what a reference would now get. KV v1 cannot notice another writer: 'overwritten' means that one took our
 * field away, and it must be merged again.
 */
async function readBack(
  kv: Kv,
  { path, field, value }: FieldPlace,
  version: number,
): Promise<'right' | 'overwritten' | { readonly unverified: string }> {
  let present: Present;
  try {
    present = await readPresent(kv, path, {});
  } catch (error) {
    return { unverified: error instanceof Error ? error.message : 'It cannot be read.' };
  }
  if (holds(present.data, field, value)) return fleeting(present) ?? 'right';
  if (kv.version === 1) return 'overwritten';
  const where = `"${kv.mount}/${path}"`;
  if (present.version === version) {
    throw new VaultError(
      'server',
      `The vault does not return for ${where} what was written as version ${version}.`,
    );
  }
  throw new VaultError(
    'conflict',
    `Someone else changed the field in ${where} right after it was written. Try again.`,
  );
}

/** A value that the vault deletes by itself is not safe there, however right it is now. */
const fleeting = ({ deletionTime }: Present): { readonly unverified: string } | undefined =>
  deletionTime === undefined
    ? undefined
    : {
        unverified:
          `The vault deletes this version by itself at ${deletionTime} ("delete_version_after" of the mount or the ` +
          'secret), and the value with it. Choose a place where it stays.',
      };

const done = (kv: Kv, path: string, written: KvSecret, before: SecretData | undefined): FieldChange => ({
  version: written.version,
  undo: () => undoWrite(kv, path, written, before),
});

const own = (data: SecretData, field: string): unknown =>
  Object.hasOwn(data, field) ? data[field] : undefined;

const holds = (data: SecretData, field: string, value: string | undefined): boolean =>
  value === undefined ? !Object.hasOwn(data, field) : own(data, field) === value;

function merged(data: SecretData, field: string, value: string | undefined): SecretData {
  if (value !== undefined) return { ...data, [field]: value };
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== field));
}

const unknowable = (kv: Kv, path: string, cause: unknown): VaultError => {
  const [kind, message] =
    cause instanceof VaultError ? [cause.kind, cause.message] : (['server', ''] as const);
  return new VaultError(
    kind,
    `The connection was lost while "${kv.mount}/${path}" was written; it cannot be known whether it was. ` +
      `Your file was not changed. Try again. ${message}`,
  );
};
