import type { VaultMount } from '../protocol/vault';

/** Names that a request needs, and where they are listed; both behind the mount. */
interface NameFolder {
  /** Begin of the request path, before the name. */
  readonly request: string;
  readonly folder: string;
  /** What the names are those of, such as `role`. */
  readonly what: string;
}

const folders = (folder: string, what: string, requests: string): NameFolder[] =>
  requests.split(' ').map((request) => ({ request, folder, what }));

/** By the type of the mount, of auth methods with `auth/` before it. */
const table: Readonly<Record<string, readonly NameFolder[]>> = {
  database: [
    ...folders('roles', 'role', 'creds'),
    ...folders('static-roles', 'static role', 'static-creds rotate-role'),
  ],
  pki: folders('roles', 'role', 'issue sign'),
  ssh: folders('roles', 'role', 'sign issue creds'),
  aws: folders('roles', 'role', 'creds sts'),
  azure: folders('roles', 'role', 'creds'),
  consul: folders('roles', 'role', 'creds'),
  kubernetes: folders('roles', 'role', 'creds'),
  rabbitmq: folders('roles', 'role', 'creds'),
  nomad: folders('role', 'role', 'creds'),
  openldap: [
    ...folders('role', 'role', 'creds'),
    ...folders('static-role', 'static role', 'static-cred rotate-role'),
  ],
  ldap: [
    ...folders('role', 'role', 'creds'),
    ...folders('static-role', 'static role', 'static-cred rotate-role'),
  ],
  transit: folders(
    'keys',
    'key',
    'encrypt decrypt rewrap sign verify hmac datakey/plaintext datakey/wrapped export/encryption-key ' +
      'export/signing-key export/hmac-key backup',
  ),
  totp: folders('keys', 'key', 'code'),
  identity: folders('oidc/role', 'role', 'oidc/token'),
  'auth/token': folders('roles', 'role', 'create'),
};

/** Folders that are listed themselves, of paths to the names in them; by type like the table above. */
const listed: Readonly<Record<string, readonly string[]>> = {
  database: ['roles', 'static-roles', 'config'],
  pki: ['roles'],
  ssh: ['roles'],
  aws: ['roles'],
  azure: ['roles'],
  consul: ['roles'],
  kubernetes: ['roles'],
  rabbitmq: ['roles'],
  nomad: ['role'],
  ldap: ['role', 'static-role'],
  openldap: ['role', 'static-role'],
  transit: ['keys'],
  totp: ['keys'],
  identity: ['entity/name', 'group/name', 'oidc/role', 'oidc/key'],
  system: ['policies/acl'],
  'auth/approle': ['role'],
  'auth/userpass': ['users'],
  'auth/ldap': ['users', 'groups'],
  'auth/kubernetes': ['role'],
  'auth/jwt': ['role'],
  'auth/oidc': ['role'],
  'auth/token': ['roles'],
};

type TypedMount = Pick<VaultMount, 'path' | 'type'>;
const keyOf = ({ path, type }: TypedMount): string => (path.startsWith('auth/') ? `auth/${type}` : type);

/** The folder, behind the mount, whose names can stand at the end of a request path `rest` of it. */
export function listedFolderOf(mount: TypedMount, rest: string): string | undefined {
  const key = keyOf(mount);
  const own = (Object.hasOwn(listed, key) ? (listed[key] ?? []) : []).find(
    (folder) => rest.startsWith(`${folder}/`) && !rest.slice(folder.length + 1).includes('/'),
  );
  return own ?? nameFolderOf(mount, rest)?.folder;
}

/** The folder of the name that stands at the end of a request path `rest` of a mount, and the name so far. */
export function nameFolderOf(
  mount: TypedMount,
  rest: string,
): (NameFolder & { readonly name: string }) | undefined {
  const key = keyOf(mount);
  const found = (Object.hasOwn(table, key) ? (table[key] ?? []) : []).find(({ request }) =>
    rest.startsWith(`${request}/`),
  );
  const name = found && rest.slice(found.request.length + 1);
  return found && name !== undefined && !name.includes('/') ? { ...found, name } : undefined;
}
