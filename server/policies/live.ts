import type { VaultLayout, VaultMount } from '../protocol/requests';

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
export const everywhere: readonly VaultMount[] = [
  { path: 'sys', type: 'system' },
  { path: 'identity', type: 'identity' },
  { path: 'cubbyhole', type: 'cubbyhole' },
  { path: 'auth/token', type: 'token' },
];

/** The mount that a request path is under, and what is behind it; undefined where none is known. */
export function mountAt(
  path: string,
  { mounts }: VaultLayout,
): { readonly mount: VaultMount; readonly rest: string } | undefined {
  let found: VaultMount | undefined;
  for (const mount of [...everywhere, ...mounts])
    if (path.startsWith(`${mount.path}/`) && mount.path.length > (found?.path.length ?? 0)) found = mount;
  return found && { mount: found, rest: path.slice(found.path.length + 1) };
}
