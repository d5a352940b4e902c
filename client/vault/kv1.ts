import { VaultError } from './errors';
import { listFolder } from './listFolder';
import type { Kv, SecretData, Transport } from './types';

/** KV version 1: no versions, no check-and-set, deleting is for good. */
export function createKv1(transport: Transport, mount: string): Kv {
  const versionless = (): Promise<never> =>
    Promise.reject(new VaultError('badRequest', `"${mount}" is KV version 1, which keeps no versions.`));
  return {
    mount,
    version: 1,
    list: (folder, options) => listFolder(transport, mount, folder, options),
    read: async (path, options) => {
      const { data } = await transport.request<SecretData>('GET', `${mount}/${path}`, undefined, options);
      return { data, version: 0 };
    },
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
    fieldNames: async (path, options) => {
      const { data } = await transport.request<SecretData>('GET', `${mount}/${path}`, undefined, options);
      return { names: Object.keys(data), version: 0 };
    },
  };
}
