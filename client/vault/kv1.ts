import { VaultError } from './errors';
import { listFolder } from './listFolder';
import { isRecord, malformed } from './shapes';
import type { Kv, RequestOptions, SecretData, Transport } from './types';

/** KV version 1: no versions, no check-and-set, deleting is for good. */
export function createKv1(transport: Transport, mount: string): Kv {
  const versionless = (): Promise<never> =>
    Promise.reject(new VaultError('badRequest', `"${mount}" is KV version 1, which keeps no versions.`));
  const read = async (path: string, options?: RequestOptions): Promise<SecretData> => {
    const { data } = await transport.request('GET', `${mount}/${path}`, undefined, options);
    if (!isRecord(data)) throw malformed(`${mount}/${path}`);
    return data;
  };
  return {
    mount,
    version: 1,
    list: (folder, options) => listFolder(transport, mount, folder, options),
    read: async (path, options) => ({ data: await read(path, options), version: 0 }),
    write: async (path, data, _cas, options) => {
      await transport.request('POST', `${mount}/${path}`, data, options);
      return 0;
    },
    currentVersion: () => Promise.resolve(0),
    deleteLatest: async (path, options) => {
      await transport.request('DELETE', `${mount}/${path}`, undefined, options);
    },
    deleteVersion: versionless,
    undelete: versionless,
    versions: versionless,
    patch: versionless,
    fieldNames: async (path, options) => ({ names: Object.keys(await read(path, options)), version: 0 }),
  };
}
