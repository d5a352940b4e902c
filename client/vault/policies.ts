import { isVaultError, VaultError } from './errors';
import { isRecord, malformed, recordOf, stringsOf } from './shapes';
import type { RequestOptions, Transport } from './types';

/** A policy as a vault holds it. */
export interface StoredPolicy {
  readonly text: string;
  /** OpenBao counts them, for check-and-set; absent where the vault does not. */
  readonly version?: number;
  /** What else OpenBao keeps with it, to be written back with the text. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Fields that a write without them would set back. */
const kept = [
  'cas_required',
  'allow_slashes_in_identity_templates',
  'allow_wildcards_in_identity_templates',
  'expiration',
];

const pathOf = (name: string): string => `sys/policies/acl/${name}`;

/** The names of the policies; throws `denied` where the token may not list them. */
export async function listPolicies(
  transport: Transport,
  options: RequestOptions = {},
): Promise<readonly string[]> {
  const { data } = await transport.request('LIST', 'sys/policies/acl', undefined, options);
  return stringsOf(recordOf(data)['keys']).toSorted();
}

/** Undefined when there is none of that name. */
export async function readPolicy(
  transport: Transport,
  name: string,
  options: RequestOptions = {},
): Promise<StoredPolicy | undefined> {
  try {
    const { data } = await transport.request('GET', pathOf(name), undefined, options);
    if (!isRecord(data) || typeof data['policy'] !== 'string') throw malformed(pathOf(name));
    const { policy: text, version } = data;
    const values = kept.flatMap((key) =>
      data[key] === undefined || data[key] === false ? [] : [[key, data[key]]],
    );
    return {
      text,
      ...(typeof version === 'number' && { version }),
      options: Object.fromEntries(values),
    };
  } catch (error) {
    if (isVaultError(error, 'notFound')) return undefined;
    throw error;
  }
}

/**
 * Writes a policy in place of `before`, what was read of it (undefined: it must not exist), and reads it back. Throws
 * `conflict` when it is another one by now: OpenBao decides that with the write, for HashiCorp Vault it is looked at
 * right before.
 */
export async function writePolicy(
  transport: Transport,
  name: string,
  text: string,
  before: StoredPolicy | undefined,
  options: RequestOptions = {},
): Promise<void> {
  const path = pathOf(name);
  const changed = new VaultError(
    'conflict',
    `The policy "${name}" was changed by someone else in the meantime. Nothing was written. Compare again.`,
  );
  const now = await readPolicy(transport, name, options);
  if (now?.text !== before?.text || now?.version !== before?.version) throw changed;
  // A vault that does not know it takes no notice; -1: there must be none.
  const cas = now ? now.version : -1;
  try {
    await transport.request(
      'PUT',
      path,
      { ...now?.options, ...(cas !== undefined && { cas }), policy: text },
      options,
    );
  } catch (error) {
    throw isVaultError(error, 'conflict') ? changed : error;
  }
  const after = await readPolicy(transport, name, options);
  // A vault takes the blanks at the ends off.
  if (after?.text.trim() !== text.trim())
    throw new VaultError(
      'conflict',
      `The policy "${name}" was changed by someone else right after it was written.`,
    );
}
