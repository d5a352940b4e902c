import { isVaultError, VaultError } from './errors';
import { listFolder } from './listFolder';
import type {
  Kv,
  KvSecret,
  KvVersionInfo,
  RequestOptions,
  SecretData,
  Transport,
  TransportOptions,
  VaultMethod,
} from './types';

interface Metadata {
  readonly current_version: number;
  readonly versions: Readonly<
    Record<
      string,
      { readonly created_time: string; readonly deletion_time: string; readonly destroyed: boolean }
    >
  >;
}
interface Versioned {
  readonly data: SecretData;
  readonly metadata: { readonly version: number };
}

/** KV version 2: versions, check-and-set, deletion that can be undone. */
export function createKv2(transport: Transport, mount: string): Kv {
  const call = async <T>(
    method: VaultMethod,
    kind: 'data' | 'metadata' | 'delete' | 'undelete' | 'subkeys',
    path: string,
    body?: object,
    options?: TransportOptions,
  ): Promise<T> => (await transport.request<T>(method, `${mount}/${kind}/${path}`, body, options)).data;

  const metadata = async (path: string, options?: RequestOptions): Promise<Metadata | undefined> => {
    try {
      return await call<Metadata>('GET', 'metadata', path, undefined, options);
    } catch (error) {
      if (isVaultError(error, 'notFound')) return undefined;
      throw error;
    }
  };

  const read: Kv['read'] = async (path, options = {}): Promise<KvSecret> => {
    const { version, ...rest } = options;
    const query = version === undefined ? {} : { query: { version: String(version) } };
    const answer = await call<Versioned>('GET', 'data', path, undefined, { ...rest, ...query });
    if (typeof answer?.metadata?.version !== 'number' || typeof answer.data !== 'object') {
      throw new VaultError(
        'server',
        `"${mount}" does not answer like KV version 2. Refresh the list of mounts.`,
      );
    }
    return { data: answer.data ?? {}, version: answer.metadata.version };
  };

  return {
    mount,
    version: 2,
    read,
    list: (folder, options) => listFolder(transport, `${mount}/metadata`, folder, options),
    write: async (path, data, cas, options) =>
      (await call<{ version: number }>('POST', 'data', path, { options: { cas }, data }, options)).version,
    patch: async (path, data, cas, options) => {
      const body = { options: cas === undefined ? {} : { cas }, data };
      return (await call<{ version: number }>('PATCH', 'data', path, body, options)).version;
    },
    currentVersion: async (path, options) => {
      try {
        return (await metadata(path, options))?.current_version ?? 0;
      } catch (error) {
        if (!isVaultError(error, 'denied')) throw error;
      }
      // The metadata has its own policy path; the secret itself tells its version too.
      try {
        return (await read(path, options)).version;
      } catch (error) {
        if (isVaultError(error, 'deleted')) return error.version ?? 0;
        if (isVaultError(error, 'notFound')) return 0;
        throw error;
      }
    },
    deleteLatest: async (path, options) => {
      await call('DELETE', 'data', path, undefined, options);
    },
    deleteVersion: async (path, version, options) => {
      await call('POST', 'delete', path, { versions: [version] }, options);
    },
    undelete: async (path, version, options) => {
      await call('POST', 'undelete', path, { versions: [version] }, options);
    },
    versions: async (path, options) => toVersions(await metadata(path, options)),
    fieldNames: async (path, options) => {
      const { subkeys, metadata } = await call<{ subkeys: SecretData; metadata: { version: number } }>(
        'GET',
        'subkeys',
        path,
        undefined,
        // One level is all we name; deeper objects come as null.
        { ...options, query: { depth: '1' } },
      );
      return { names: Object.keys(subkeys), version: metadata.version };
    },
  };
}

function toVersions(metadata: Metadata | undefined): readonly KvVersionInfo[] {
  return Object.entries(metadata?.versions ?? {})
    .map(([version, { created_time, deletion_time, destroyed }]) => ({
      version: Number(version),
      createdTime: created_time,
      // With `delete_version_after` the time of deletion is set from the beginning and may lie ahead.
      deleted: deletion_time !== '' && Date.parse(deletion_time) <= Date.now(),
      destroyed,
    }))
    .sort((a, b) => a.version - b.version);
}
