import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../server/protocol/vault';
import { normaliseAddress } from '../vault/address';
import { isVaultError } from '../vault/errors';
import { recordOf } from '../vault/shapes';
import type { Kv, Mount, RequestOptions, VaultClient } from '../vault/types';
import type { LiveVault, LiveVaults } from './liveVaults';

/** Levels of objects inside of fields, and names of one level, that are told. */
const deepest = 6;
const mostNames = 200;

/** Describes a secret without any of its values; undefined where that cannot be known. @throws VaultError */
export type DescribeSecret = (
  params: DescribeSecretParams,
  signal: AbortSignal,
) => Promise<SecretDescription | undefined>;

/** Values are read only where the vault has no way to tell names alone, and never leave this function. */
export function createSecrets(live: LiveVaults): DescribeSecret {
  const mounts = live.question(async (client, _, signal) => client.mounts({ signal }));
  const secrets = live.question(async (client, key, signal) => {
    const { mount, kvVersion, path, version }: Wanted = JSON.parse(key);
    return describe(client.kv(mount, kvVersion), client, path, version, { signal });
  });
  return async (params, signal) => {
    const vault = await vaultFor(live, params);
    if (!vault) return undefined;
    const { client, profile } = vault;
    const mount = mountOf(await mounts.ask(client, '', signal), params.path);
    if (!mount?.kvVersion) return undefined;
    const base = { profile: profile.name, isCertain: vault.isCertain };
    if (mount.kvVersion !== params.kvVersion) return { ...base, state: 'otherVersion' };
    const inner = params.path.slice(mount.path.length + 1);
    if (mount.kvVersion === 2 && !inner.startsWith('data/')) return undefined;
    const wanted: Wanted = {
      mount: mount.path,
      kvVersion: mount.kvVersion,
      path: mount.kvVersion === 2 ? inner.slice('data/'.length) : inner,
      ...(params.version !== undefined && { version: params.version }),
    };
    if (wanted.path === '') return undefined;
    const found = await secrets.ask(client, JSON.stringify(wanted), signal);
    return found && { ...base, ...found };
  };
}

interface Wanted {
  readonly mount: string;
  readonly kvVersion: 1 | 2;
  readonly path: string;
  readonly version?: number;
}

type Found = Omit<SecretDescription, 'profile' | 'isCertain'>;

/** The vault that the manifest names by its address; else the only one there is. */
async function vaultFor(
  live: LiveVaults,
  { server, namespace }: DescribeSecretParams,
): Promise<(LiveVault & { readonly isCertain: boolean }) | undefined> {
  const all = await live.all();
  const address = server === undefined ? undefined : addressOf(server);
  const same = all.find(
    ({ profile }) =>
      address !== undefined &&
      address === addressOf(profile.address) &&
      (profile.namespace ?? '').replace(/^\/|\/$/g, '') === (namespace ?? '').replace(/^\/|\/$/g, ''),
  );
  if (same) return { ...same, isCertain: true };
  const [only, ...others] = all;
  return only && others.length === 0 ? { ...only, isCertain: false } : undefined;
}

/** Undefined for what is no address. */
function addressOf(text: string): string | undefined {
  try {
    return normaliseAddress(text.replace(/\/+$/, ''));
  } catch {
    return undefined;
  }
}

const mountOf = (mounts: readonly Mount[], path: string): Mount | undefined =>
  mounts
    .filter((mount) => path.startsWith(`${mount.path}/`))
    .reduce<Mount | undefined>(
      (best, mount) => (best && best.path.length > mount.path.length ? best : mount),
      undefined,
    );

async function describe(
  kv: Kv,
  { transport }: VaultClient,
  path: string,
  version: number | undefined,
  options: RequestOptions,
): Promise<Found | undefined> {
  try {
    const fields = await fieldsOf();
    return { state: 'there', ...(fields && { fields }) };
  } catch (error) {
    if (isVaultError(error, 'deleted')) return { state: 'deleted' };
    if (isVaultError(error, 'denied')) return undefined;
    if (!isVaultError(error, 'notFound')) throw error;
    // Of one that is there, other versions may be.
    if (version !== undefined) return { state: 'noVersion' };
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    const siblings = await kv.list(folder, options).catch(() => []);
    return { state: 'absent', siblings: siblings.filter((name) => !name.endsWith('/')).slice(0, mostNames) };
  }

  async function fieldsOf(): Promise<SecretFields | undefined> {
    if (kv.version === 1) return namesIn((await kv.read(path, options)).data, 0);
    try {
      const query = version === undefined ? {} : { query: { version: String(version) } };
      const { data } = await transport.request('GET', `${kv.mount}/subkeys/${path}`, undefined, {
        ...options,
        ...query,
      });
      return namesIn(recordOf(data)['subkeys'], 0);
    } catch (error) {
      // Who may read a secret need not be allowed to ask for its names alone.
      if (!isVaultError(error, 'denied', 'badRequest')) throw error;
      return namesIn(
        (await kv.read(path, { ...options, ...(version !== undefined && { version }) })).data,
        0,
      );
    }
  }
}

/** Undefined where there are too many: a part of them would make the others seem to be missing. */
function namesIn(value: unknown, depth: number): SecretFields | undefined {
  const entries = Object.entries(recordOf(value));
  if (entries.length > mostNames) return undefined;
  const names: Record<string, SecretFields | null> = {};
  for (const [name, inner] of entries) {
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    names[name] = (isObject && depth < deepest ? namesIn(inner, depth + 1) : null) ?? null;
  }
  return names;
}
