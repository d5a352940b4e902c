import type { Report } from '../problem';
import { dataPath, metadataPath } from '../vaultPath';
import type { VaultMount } from '../vaultPath';
import type { CrossCheck } from './crossCheck';
import type { Remote } from './facts';
import { storeFor } from './storesReached';

/** What an ExternalSecret asks of a store that the store's provider does otherwise, or not at all. */
export const storeRules: CrossCheck = ({ facts }, index, report) => {
  for (const remote of facts.remotes) {
    const store = remote.store && storeFor(index, remote.store, facts.namespace);
    if (!store?.facts.store) continue;
    const { vault, provider } = store.facts.store;
    if (provider === 'openBao') checkOpenBao(remote, report);
    else if (vault) checkVault(vault, remote, report);
  }
  if (facts.kind === 'PushSecret')
    for (const reference of facts.references) {
      const isStore = reference.kind.endsWith('SecretStore');
      const store = isStore ? storeFor(index, reference, facts.namespace) : undefined;
      if (store?.facts.store?.provider === 'openBao')
        report(
          {
            code: 'read-only-store',
            message: 'The openBao provider only reads: nothing can be pushed to it.',
          },
          reference,
        );
    }
};

function checkVault(vault: VaultMount, remote: Remote, report: Report): void {
  const warn = (code: string, message: string) => report({ code, message }, remote);
  const { path, version } = vault;
  const { key, use } = remote;
  if (version === 'v1') {
    if (remote.fetchesMetadata || remote.hasTags) warn('kv-v1', 'KV version 1 has no metadata: this fails.');
    if (remote.version !== undefined) warn('kv-v1', 'KV version 1 has no versions: version is ignored.');
    if (path === undefined && use === 'find')
      warn('kv-v1', 'Searching a KV version 1 store needs the path of the store.');
  }
  if (key === undefined || use === 'find') return;
  if (path === undefined) {
    if (version === 'v2' && !key.includes('/'))
      warn(
        'key-mount',
        `The store has no path, so the key begins with the mount: this one asks for ${dataPath(vault, key)}.`,
      );
    return;
  }
  if (key.startsWith(`${path}/`)) {
    if (remote.fetchesMetadata)
      warn(
        'key-mount',
        `The key repeats the mount '${path}', and metadata is looked for at ${metadataPath(vault, key)}.`,
      );
    else
      report(
        {
          code: 'key-mount',
          message: `The key repeats the store's path '${path}'. It asks for ${dataPath(vault, key)} all the same.`,
          severity: 'information',
        },
        remote,
      );
  } else if (key.startsWith('/'))
    warn('key-slash', `The slash at the beginning stays: this asks for ${dataPath(vault, key)}.`);
  else if (version === 'v2' && key.includes('/data/'))
    warn('key-data', `The operator adds data/ itself: this asks for ${dataPath(vault, key)}.`);
}

function checkOpenBao(remote: Remote, report: Report): void {
  const warn = (message: string) => report({ code: 'open-bao', message }, remote);
  if (remote.hasTags) warn('The openBao provider knows no tags.');
  if (remote.use === 'find' && remote.name === undefined)
    warn('The openBao provider cannot search without a name.');
  if (remote.use === 'find' && remote.key !== undefined)
    warn('The openBao provider lists below the path, and then reads each name without the path.');
  if (remote.version !== undefined && !/^\d+$/.test(remote.version))
    warn('The version must be an integer for the openBao provider.');
  if (remote.property !== undefined && /[.#*?|]/.test(remote.property))
    warn('The openBao provider takes the property as a name: it knows no paths into a value.');
}
