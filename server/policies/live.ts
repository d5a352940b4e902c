import type { VaultLayout, VaultMount } from '../protocol/vault';

/** What is known of the vault that policies are for. */
export interface Live {
  readonly layout: VaultLayout;
  /**
   * Names below a request path such as `database/roles`; undefined where they are not known. To ask is enough for them to
   * be looked up.
   */
  names(path: string): readonly string[] | undefined;
  /** Likewise the request paths behind a mount, such as `encrypt/{name}`. */
  requests(mount: string): readonly string[] | undefined;
}

/** What every vault has, whether it tells or not. */
const everywhere: readonly VaultMount[] = [
  { path: 'sys', type: 'system' },
  { path: 'identity', type: 'identity' },
  { path: 'cubbyhole', type: 'cubbyhole' },
  { path: 'auth/token', type: 'token' },
];

const known = new WeakMap<VaultLayout, ReadonlyMap<string, VaultMount>>();

/** The mounts of a vault by path, with those that each one has. */
export function mountsOf(layout: VaultLayout): ReadonlyMap<string, VaultMount> {
  let mounts = known.get(layout);
  if (!mounts) {
    mounts = new Map([...everywhere, ...layout.mounts].map((mount) => [mount.path, mount]));
    known.set(layout, mounts);
  }
  return mounts;
}

/** Characters of the longest path of a mount that is looked for. */
const longest = 1000;

/** The mount that a request path is under, and what is behind it; undefined where none is known. */
export function mountAt(
  path: string,
  layout: VaultLayout,
): { readonly mount: VaultMount; readonly rest: string } | undefined {
  const mounts = mountsOf(layout);
  for (let slash = path.lastIndexOf('/', longest); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const mount = mounts.get(path.slice(0, slash));
    if (mount) return { mount, rest: path.slice(slash + 1) };
  }
  return undefined;
}
