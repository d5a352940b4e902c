import { isVaultError, VaultError } from './errors';
import { listFolder } from './listFolder';
import { isRecord, malformed, numberOf, recordOf, stringOf } from './shapes';
import type {
  Kv,
  KvSecret,
  KvVersionInfo,
  RequestOptions,
  Transport,
  TransportOptions,
  VaultMethod,
} from './types';

type Answer = Readonly<Record<string, unknown>>;

/** KV version 2: versions, check-and-set, deletion that can be undone. */
export function createKv2(transport: Transport, mount: string): Kv {
  const call = async (
    method: VaultMethod,
    kind: 'data' | 'metadata' | 'delete' | 'undelete' | 'subkeys',
    path: string,
    body?: object,
    options?: TransportOptions,
  ): Promise<Answer> =>
    recordOf((await transport.request(method, `${mount}/${kind}/${path}`, body, options)).data);

  /** The version that `answer` names, which no later step can do without. */
  const versionIn = (answer: unknown): number => {
    const { version } = recordOf(answer);
    if (typeof version === 'number') return version;
    throw new VaultError(
      'server',
      `"${mount}" does not answer like KV version 2. Refresh the list of mounts.`,
    );
  };

  const metadata = async (path: string, options?: RequestOptions): Promise<Answer | undefined> => {
    try {
      return await call('GET', 'metadata', path, undefined, options);
    } catch (error) {
      if (isVaultError(error, 'notFound')) return undefined;
      throw error;
    }
  };

  const read: Kv['read'] = async (path, options = {}): Promise<KvSecret> => {
    const { version, ...rest } = options;
    const query = version === undefined ? {} : { query: { version: String(version) } };
    const answer = await call('GET', 'data', path, undefined, { ...rest, ...query });
    const data = answer['data'] ?? {};
    // Not taken for an empty secret: a merge would write over what is there.
    if (!isRecord(data)) throw malformed(`${mount}/data/${path}`);
    const deletionTime = stringOf(recordOf(answer['metadata'])['deletion_time']);
    return {
      version: versionIn(answer['metadata']),
      data,
      ...(deletionTime === '' ? {} : { deletionTime }),
    };
  };

  return {
    mount,
    version: 2,
    read,
    list: (folder, options) => listFolder(transport, `${mount}/metadata`, folder, options),
    write: async (path, data, cas, options) =>
      versionIn(await call('POST', 'data', path, { options: { cas }, data }, options)),
    patch: async (path, data, cas, options) => {
      const body = { options: cas === undefined ? {} : { cas }, data };
      return versionIn(await call('PATCH', 'data', path, body, options));
    },
    currentVersion: async (path, options) => {
      try {
        return numberOf((await metadata(path, options))?.['current_version']);
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
      // One level is all we name; deeper objects come as null.
      const levels = { ...options, query: { depth: '1' } };
      const answer = await call('GET', 'subkeys', path, undefined, levels);
      return { names: Object.keys(recordOf(answer['subkeys'])), version: versionIn(answer['metadata']) };
    },
  };
}

function toVersions(metadata: Answer | undefined): readonly KvVersionInfo[] {
  return Object.entries(recordOf(metadata?.['versions']))
    .map(([version, info]) => {
      const { created_time, deletion_time, destroyed } = recordOf(info);
      return {
        version: Number(version),
        createdTime: stringOf(created_time),
        // With `delete_version_after` the time of deletion is set from the beginning and may lie ahead.
        deleted: Date.parse(stringOf(deletion_time)) <= Date.now(),
        destroyed: destroyed === true,
      };
    })
    .sort((a, b) => a.version - b.version);
}
