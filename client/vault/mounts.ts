import { isVaultError } from './errors';
import { recordOf, stringOf } from './shapes';
import type { Mount, RequestOptions, Transport } from './types';

/** The vault's own engines: nobody keeps secrets there. */
const internalTypes: ReadonlySet<string> = new Set(['system', 'identity', 'ns_system', 'ns_identity']);

/** See `VaultClient.mounts`. A user without root rights sees what is theirs; `prefix` as in `readMounts`. */
export async function listMounts(
  transport: Transport,
  options: RequestOptions = {},
  prefix = '',
): Promise<readonly Mount[]> {
  const mounts = await rawMounts(transport, options, prefix);
  return Object.entries(mounts)
    .map(([path, mount]) => toMount(path, recordOf(mount)))
    .filter(({ path, type }) => path !== '' && type !== '' && !internalTypes.has(type))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function rawMounts(
  transport: Transport,
  options: RequestOptions,
  prefix: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { data } = await transport.request('GET', `${prefix}sys/internal/ui/mounts`, undefined, options);
    return recordOf(recordOf(data)['secret']);
  } catch (error) {
    if (!isVaultError(error, 'denied', 'notFound', 'badRequest')) throw error;
    // Proxies before a vault may hide the internal paths; this one needs a policy.
    try {
      return recordOf((await transport.request('GET', `${prefix}sys/mounts`, undefined, options)).data);
    } catch {
      throw error;
    }
  }
}

/** See `VaultClient.findMount`. */
export async function findMount(
  transport: Transport,
  path: string,
  options: RequestOptions = {},
): Promise<Mount> {
  const { data } = await transport.request('GET', `sys/internal/ui/mounts/${path}`, undefined, options);
  const mount = recordOf(data);
  return toMount(stringOf(mount['path']) || path, mount);
}

/** A mount as the vault tells it, by the path that it tells. */
export function toMount(path: string, raw: Readonly<Record<string, unknown>>): Mount {
  const type = stringOf(raw['type']);
  const mount = { path: path.replace(/\/$/, ''), description: stringOf(raw['description']) };
  // `generic` is what KV version 1 was called in old vaults.
  if (type !== 'kv' && type !== 'generic') return { ...mount, type };
  return { ...mount, type: 'kv', kvVersion: recordOf(raw['options'])['version'] === '2' ? 2 : 1 };
}
