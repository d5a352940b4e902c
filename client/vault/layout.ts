import { isVaultError } from './errors';
import { listFolder } from './listFolder';
import { listMounts, toMount } from './mounts';
import { recordOf, stringOf } from './shapes';
import type { Mount, RequestOptions, Transport } from './types';

/** What there is of a vault, as far as a token may see it. */
export interface Layout {
  readonly product: 'vault' | 'openbao';
  readonly version: string;
  /** Also the auth methods, below `auth/`, and what every vault has: `sys`, `identity`, `cubbyhole`. */
  readonly mounts: readonly (Mount & { readonly accessor?: string })[];
  /** Those below the endpoint's own, without slash at the end. */
  readonly namespaces: readonly string[];
  /** False when the token does not see them all. */
  readonly complete: boolean;
}

/** A refusal is no fault here: then there is less to know. Throws for a vault that does not answer. */
export async function readLayout(transport: Transport, options: RequestOptions = {}): Promise<Layout> {
  const server = await readServer(transport, options);
  const [secrets, auth, namespaces] = await Promise.all([
    readMounts(transport, options),
    allowed(async () => mountsAt(transport, 'sys/auth', options)),
    allowed(async () => namespacesAt(transport, options)),
  ]);
  return {
    ...server,
    mounts: [...secrets.mounts, ...(auth ?? []).map((mount) => ({ ...mount, path: `auth/${mount.path}` }))],
    namespaces: (namespaces ?? []).map((name) => name.replace(/\/$/, '')),
    complete: secrets.complete && auth !== undefined && namespaces !== undefined,
  };
}

/**
 * The secrets engines of the namespace `prefix`, which ends in a slash, below the endpoint's own. `complete` is false when
 * the token does not see them all.
 */
export async function readMounts(
  transport: Transport,
  options: RequestOptions = {},
  prefix = '',
): Promise<Pick<Layout, 'mounts' | 'complete'>> {
  const all = await allowed(async () => mountsAt(transport, `${prefix}sys/mounts`, options));
  return { mounts: all ?? (await listMounts(transport, options, prefix)), complete: all !== undefined };
}

/** What the server says of itself to anybody. */
async function readServer(
  transport: Transport,
  options: RequestOptions,
): Promise<Pick<Layout, 'product' | 'version'>> {
  // A standby knows it as well as the active server.
  const query = { standbyok: 'true', perfstandbyok: 'true' };
  const { data } = await transport.request('GET', 'sys/health', undefined, { ...options, query });
  const health = recordOf(data);
  const version = stringOf(health['version']);
  // OpenBao began with version 2, and has no edition that it would have to tell.
  const isOpenBao = Number.parseInt(version, 10) >= 2 && typeof health['enterprise'] !== 'boolean';
  return { product: isOpenBao ? 'openbao' : 'vault', version };
}

async function mountsAt(
  transport: Transport,
  path: string,
  options: RequestOptions,
): Promise<readonly (Mount & { readonly accessor: string })[]> {
  const { data } = await transport.request('GET', path, undefined, options);
  return Object.entries(recordOf(data)).flatMap(([name, raw]) => {
    const mount = recordOf(raw);
    const accessor = stringOf(mount['accessor']);
    return name.endsWith('/') && accessor !== '' ? [{ ...toMount(name, mount), accessor }] : [];
  });
}

/** None where the product has no namespaces. */
async function namespacesAt(transport: Transport, options: RequestOptions): Promise<readonly string[]> {
  try {
    return await listFolder(transport, 'sys/namespaces', '', options);
  } catch (error) {
    if (isVaultError(error, 'badRequest')) return [];
    throw error;
  }
}

async function allowed<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (isVaultError(error, 'denied', 'badRequest')) return undefined;
    throw error;
  }
}
