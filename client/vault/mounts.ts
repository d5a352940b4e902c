import { isVaultError } from './errors';
import type { Mount, RequestOptions, Transport } from './types';

interface RawMount {
  readonly type: string;
  readonly description?: string;
  readonly options?: { readonly version?: string } | null;
  readonly path?: string;
}

/** The vault's own engines: nobody keeps secrets there. */
const internalTypes: ReadonlySet<string> = new Set(['system', 'identity', 'ns_system', 'ns_identity']);

/** See `VaultClient.mounts`. A user without root rights sees what is theirs. */
export async function listMounts(
  transport: Transport,
  options: RequestOptions = {},
): Promise<readonly Mount[]> {
  const mounts = await rawMounts(transport, options);
  return Object.entries(mounts)
    .filter(([, mount]) => !internalTypes.has(mount.type))
    .map(([path, mount]) => toMount(path, mount))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function rawMounts(
  transport: Transport,
  options: RequestOptions,
): Promise<Readonly<Record<string, RawMount>>> {
  try {
    const { data } = await transport.request<{ secret?: Record<string, RawMount> }>(
      'GET',
      'sys/internal/ui/mounts',
      undefined,
      options,
    );
    return data.secret ?? {};
  } catch (error) {
    if (!isVaultError(error, 'denied', 'notFound', 'badRequest')) throw error;
    // Proxies before a vault may hide the internal paths; this one needs a policy.
    try {
      return (await transport.request<Record<string, RawMount>>('GET', 'sys/mounts', undefined, options))
        .data;
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
  const { data } = await transport.request<RawMount>(
    'GET',
    `sys/internal/ui/mounts/${path}`,
    undefined,
    options,
  );
  return toMount(data.path ?? path, data);
}

function toMount(path: string, { type, description, options }: RawMount): Mount {
  const mount = { path: path.replace(/\/$/, ''), description: description ?? '' };
  // `generic` is what KV version 1 was called in old vaults.
  if (type !== 'kv' && type !== 'generic') return { ...mount, type };
  return { ...mount, type: 'kv', kvVersion: options?.version === '2' ? 2 : 1 };
}
