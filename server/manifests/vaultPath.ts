/** A Vault store, as far as the paths of its requests go. */
export interface VaultMount {
  /** The mount; absent when every key begins with it. */
  readonly path?: string;
  /** Of the key-value engine. */
  readonly version: 'v1' | 'v2';
  /** Of the openBao provider: it takes nothing off a key that begins with the mount. */
  readonly keepsKey?: true;
  /** Address and namespace of the vault. */
  readonly server?: string;
  readonly namespace?: string;
}

/** The path that the operator asks Vault for when it reads `key`, without `/v1/`. */
export function dataPath({ path, version, keepsKey }: VaultMount, key: string): string {
  if (path === undefined) {
    if (version === 'v1' || key.includes('/data/')) return key;
    const [mount = '', ...rest] = key.split('/');
    return [mount, 'data', ...rest].join('/');
  }
  let inner = !keepsKey && key.startsWith(`${path}/`) ? key.slice(path.length + 1) : key;
  if (version === 'v1') return `${path}/${inner}`;
  // Only behind the mount that was taken off: a key that begins with data/ by itself keeps it.
  if (inner !== key && inner.startsWith('data/')) inner = inner.slice('data/'.length);
  return `${path}/data/${inner}`;
}

/** The path for what is not the value itself: metadata that is fetched, and what `find` searches below. */
export function metadataPath({ path }: VaultMount, key: string): string {
  return path === undefined ? key.replace('/data/', '/metadata/') : `${path}/metadata/${key}`;
}
