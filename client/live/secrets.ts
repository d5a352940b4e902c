import type { DescribeSecretParams, SecretDescription, SecretFields } from '../../server/protocol/vault';
import { isVaultError } from '../vault/errors';
import { readMounts } from '../vault/layout';
import { numberOf, recordOf } from '../vault/shapes';
import type { Mount, RequestOptions, VaultClient } from '../vault/types';
import type { LiveVaults } from './liveVaults';
import { meantVault } from './meantVault';

/** Levels of objects inside of fields, and names of one level, that are told. */
const deepest = 6;
const mostNames = 200;
/** What the operator reads of every secret's metadata beside what its owner wrote. */
const metadataFields = ['created_time', 'current_version', 'delete_version_after'];

/** Describes a secret without any of its values; undefined where that cannot be known. @throws VaultError */
export type DescribeSecret = (
  params: DescribeSecretParams,
  signal: AbortSignal,
) => Promise<SecretDescription | undefined>;

/** Values are read only where the vault has no way to tell names alone, and never leave this function. */
export function createSecrets(live: LiveVaults): DescribeSecret {
  const mounts = live.question(async ({ transport }, prefix, signal) =>
    readMounts(transport, { signal }, prefix),
  );
  const secrets = live.question(async (client, key, signal) => {
    const wanted: Wanted = JSON.parse(key);
    return describe(client, wanted, { signal });
  });
  return async (params, signal) => {
    const vault = await meantVault(live, params);
    // What auth methods answer is none of a key-value engine.
    if (!vault || params.path.startsWith('auth/')) return undefined;
    const { client, asked, prefix } = vault;
    const there = await mounts.ask(client, prefix, signal).catch((error: unknown) => {
      // There is no such namespace, or none for this user.
      if (isVaultError(error, 'denied', 'notFound', 'badRequest')) return undefined;
      throw error;
    });
    if (!there) return undefined;
    const mount = mountOf(there.mounts, params.path);
    if (!mount) {
      const siblings = there.mounts.filter(({ kvVersion }) => kvVersion).map(({ path }) => path);
      return there.complete ? { ...asked, state: 'noMount', siblings } : undefined;
    }
    const wanted = wantedAt(mount, prefix, params);
    if (wanted === 'otherVersion') return { ...asked, state: 'otherVersion', mount: mount.path };
    if (!wanted) return undefined;
    const found = await secrets.ask(client, JSON.stringify(wanted), signal);
    return found && { ...asked, ...found };
  };
}

interface Wanted extends Pick<DescribeSecretParams, 'version' | 'isMetadata'> {
  /** With its namespace. */
  readonly mount: string;
  readonly kvVersion: 1 | 2;
  readonly path: string;
}

function wantedAt(
  { path: mount, kvVersion }: Mount,
  prefix: string,
  { path, kvVersion: meant = kvVersion, version, isMetadata = false }: DescribeSecretParams,
): Wanted | 'otherVersion' | undefined {
  if (!kvVersion) return undefined;
  const inner = path.slice(mount.length + 1);
  const [begin = '', ...rest] = inner.split('/');
  if (kvVersion !== meant) return 'otherVersion';
  const wanted = {
    mount: `${prefix}${mount}`,
    kvVersion,
    isMetadata,
    ...(version !== undefined && { version }),
  };
  if (kvVersion === 1) return inner === '' || isMetadata ? undefined : { ...wanted, path: inner };
  if (begin === (isMetadata ? 'metadata' : 'data')) {
    const own = rest.join('/');
    return own === '' ? undefined : { ...wanted, path: own };
  }
  const isOther = /^(?:data|metadata|subkeys|config|delete|undelete|destroy)$/.test(begin);
  return isOther || isMetadata ? undefined : 'otherVersion';
}

type Found = Omit<SecretDescription, 'profile' | 'isCertain'>;

const mountOf = (mounts: readonly Mount[], path: string): Mount | undefined =>
  mounts
    .filter((mount) => path.startsWith(`${mount.path}/`))
    .reduce<Mount | undefined>(
      (best, mount) => (best && best.path.length > mount.path.length ? best : mount),
      undefined,
    );

async function describe(
  client: VaultClient,
  { mount, kvVersion, path, version, isMetadata }: Wanted,
  options: RequestOptions,
): Promise<Found | undefined> {
  const { transport } = client;
  const kv = client.kv(mount, kvVersion);
  try {
    const { fields, latest } = await (isMetadata ? metadataNames() : fieldsOf());
    return { state: 'there', ...(fields && { fields }), ...(latest && { latest }) };
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

  async function fieldsOf(): Promise<Pick<Found, 'fields' | 'latest'>> {
    if (kvVersion === 1) return named((await kv.read(path, options)).data);
    try {
      const query = version === undefined ? {} : { query: { version: String(version) } };
      const { data } = await transport.request('GET', `${mount}/subkeys/${path}`, undefined, {
        ...options,
        ...query,
      });
      const { subkeys, metadata } = recordOf(data);
      return named(subkeys, numberOf(recordOf(metadata)['version']));
    } catch (error) {
      // Who may read a secret need not be allowed to ask for its names alone.
      if (!isVaultError(error, 'denied', 'badRequest')) throw error;
      const read = await kv.read(path, { ...options, ...(version !== undefined && { version }) });
      return named(read.data, read.version);
    }
  }

  /** Only of the latest version its number is that of the latest. */
  function named(data: unknown, number = 0): Pick<Found, 'fields' | 'latest'> {
    const fields = namesIn(data, 0);
    return { ...(fields && { fields }), ...(version === undefined && number > 0 && { latest: number }) };
  }

  async function metadataNames(): Promise<Pick<Found, 'fields' | 'latest'>> {
    const { data } = await transport.request('GET', `${mount}/metadata/${path}`, undefined, options);
    const always = Object.fromEntries(metadataFields.map((name) => [name, null]));
    const own = namesIn(recordOf(data)['custom_metadata'], deepest);
    return own ? { fields: { ...always, ...own } } : {};
  }
}

/** Undefined where there are too many: a part of them would make the others seem to be missing. */
function namesIn(value: unknown, depth: number): SecretFields | undefined {
  const entries = Object.entries(recordOf(value));
  if (entries.length > mostNames) return undefined;
  const names: Record<string, SecretFields | true | null> = {};
  for (const [name, inner] of entries) {
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    names[name] = isObject ? (depth < deepest && namesIn(inner, depth + 1)) || true : null;
  }
  return names;
}
