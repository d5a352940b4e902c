import type { VaultLayout, VaultMount } from '../../protocol/vault';
import { mountsOf } from '../live';
import { commonPattern } from '../overlap';
import type { Pattern } from '../rule';
import { patternOf } from '../rule';

/** Requests of an engine: behind its mount, names to be filled in are in upper case, and `PATH` has slashes. */
export interface Endpoint {
  readonly path: string;
  /** Capabilities that its requests need. */
  readonly needs: readonly string[];
  readonly words: string;
}

export interface Engine {
  readonly title: string;
  /** The mount where it usually is, or always. */
  readonly mount: string;
  /** Can it be mounted elsewhere? */
  readonly movable: boolean;
  readonly endpoints: readonly Endpoint[];
}

const all = 'create read update delete';

function engine(title: string, mount: string, endpoints: readonly string[], movable = true): Engine {
  return {
    title,
    mount,
    movable,
    endpoints: endpoints.map((line) => {
      const [path = '', needs = '', words = ''] = line.split(' | ');
      return { path, needs: needs.split(' '), words };
    }),
  };
}

const kv2 = engine('KV version 2', 'secret', [
  'data/PATH | create read update patch delete | the values of a secret; delete takes its latest version',
  'metadata/PATH | create read update patch delete list | names, versions and metadata; delete takes a secret with all its versions',
  'delete/PATH | update | versions of a secret are deleted',
  'undelete/PATH | update | deleted versions come back',
  'destroy/PATH | update | versions are gone for good',
  'subkeys/PATH | read | names of fields without values',
  'config | create read update | settings of the mount',
]);

/** Those whose requests are known, in the order in which they are offered. */
export const engines: readonly Engine[] = [
  kv2,
  engine('Transit', 'transit', [
    `keys | list | names of keys`,
    `keys/NAME | ${all} | a key, without its material`,
    'keys/NAME/config | update | settings of a key',
    'keys/NAME/rotate | update | a new version of a key',
    'encrypt/NAME | create update | encrypts',
    'decrypt/NAME | update | decrypts',
    'rewrap/NAME | update | encrypts anew with the latest version',
    'datakey/plaintext/NAME | update | a new data key, also in the clear',
    'datakey/wrapped/NAME | update | a new data key, encrypted',
    'sign/NAME | update | signs',
    'verify/NAME | update | checks a signature',
    'hmac/NAME | update | makes an HMAC',
    'export/encryption-key/NAME | read | the material of an exportable key',
    'backup/NAME | read | a key with its material',
  ]),
  engine('PKI', 'pki', [
    'issue/ROLE | create update | a new certificate with its private key',
    'sign/ROLE | create update | signs a request for a certificate',
    'sign-verbatim/ROLE | create update | signs whatever is requested',
    'revoke | update | revokes a certificate',
    'roles | list | names of roles',
    `roles/ROLE | ${all} patch | what a role may issue`,
    'cert/SERIAL | read | a certificate',
    'certs | list | serial numbers',
    'ca/pem | read | the certificate of the authority',
    'crl | read | the revocation list',
    'root/generate/TYPE | create update | a new root',
    'config/urls | create read update | addresses in certificates',
    'tidy | update | removes what has expired',
  ]),
  engine('Database', 'database', [
    'creds/ROLE | read | new credentials with a lease',
    'static-creds/ROLE | read | the credentials of a static role',
    'rotate-role/ROLE | update | a new password for a static role',
    'roles | list | names of roles',
    `roles/ROLE | ${all} patch | how credentials are made`,
    `static-roles/ROLE | ${all} patch | whose password is rotated`,
    `config/NAME | ${all} patch | how a database is reached`,
    'rotate-root/NAME | update | a new password for the vault itself',
  ]),
  engine('AWS', 'aws', [
    'creds/ROLE | read | new credentials',
    'sts/ROLE | read update | new temporary credentials',
    `roles/ROLE | ${all} | what credentials may do`,
    'config/root | create read update | the credentials of the vault itself',
  ]),
  engine('SSH', 'ssh', [
    'sign/ROLE | create update | signs a public key',
    'issue/ROLE | create update | a new key pair with its certificate',
    'creds/ROLE | create update | a one-time password',
    `roles/ROLE | ${all} patch | what a role may sign`,
    'config/ca | create read update delete | the signing key',
  ]),
  engine('TOTP', 'totp', [
    'code/NAME | read update | the present code, or the check of one',
    `keys/NAME | ${all} | a key`,
  ]),
  engine(
    'Cubbyhole',
    'cubbyhole',
    ['PATH | create read update delete list | what only this token sees'],
    false,
  ),
  engine(
    'Tokens',
    'auth/token',
    [
      'create | create update | a new token with policies that its maker has',
      'create-orphan | create update | a new token without parent',
      'create/ROLE | create update | a new token by a role',
      'lookup | update | what is known of a token',
      'lookup-self | read | what is known of the own token',
      'renew | update | a longer life for a token',
      'renew-self | update | a longer life for the own token',
      'revoke | update | revokes a token and its children',
      'revoke-self | update | revokes the own token',
      'accessors | list | accessors of all tokens',
      `roles/ROLE | ${all} | what tokens of a role have`,
    ],
    false,
  ),
  engine('AppRole', 'auth/approle', [
    'role | list | names of roles',
    `role/ROLE | ${all} | a role and its policies`,
    'role/ROLE/role-id | create read update | the id of a role',
    'role/ROLE/secret-id | create update list | a new secret id; accessors',
    'login | create update | logs in',
  ]),
  engine('User names and passwords', 'auth/userpass', [
    'users | list | names of users',
    `users/NAME | ${all} | a user, its password and policies`,
    'users/NAME/password | update | the password of a user',
    'login/NAME | create update | logs in',
  ]),
  engine('Kubernetes', 'auth/kubernetes', [
    'config | create read update | how the cluster is reached',
    `role/ROLE | ${all} | which service accounts get which policies`,
    'login | create update | logs in',
  ]),
  engine('JWT and OIDC', 'auth/jwt', [
    'config | create read update | whose tokens are taken',
    `role/ROLE | ${all} | which claims get which policies`,
    'login | create update | logs in',
  ]),
  engine(
    'Identity',
    'identity',
    [
      `entity/id/ID | ${all} | an entity and its policies`,
      `entity/name/NAME | ${all} | an entity and its policies`,
      `group/id/ID | ${all} | a group, its members and policies`,
      `group/name/NAME | ${all} | a group, its members and policies`,
      'entity-alias | create update | ties a login to an entity',
      'lookup/entity | create update | finds an entity',
      'oidc/token/ROLE | read | a signed token that says who asks',
    ],
    false,
  ),
  engine(
    'System',
    'sys',
    [
      'policies/acl | list | names of policies',
      `policies/acl/NAME | ${all} | a policy`,
      'mounts | read | all mounts and their settings',
      `mounts/PATH | ${all} | mounts an engine, changes or removes it`,
      'auth | read | all auth methods',
      'auth/PATH | create read update delete sudo | mounts an auth method, changes or removes it',
      'audit | read sudo | all audit devices',
      'audit/PATH | create update delete sudo | an audit device',
      'capabilities | update | what a token may do',
      'capabilities-self | update | what the own token may do',
      'internal/ui/mounts | read | the mounts that the token reaches',
      'leases/lookup | update | what is known of a lease',
      'leases/renew | update | a longer life for a lease',
      'leases/revoke | update | revokes a lease',
      'leases/revoke-prefix/PATH | update sudo | revokes all leases below a path',
      'health | read sudo | the state of the server',
      'seal | update sudo | seals the server',
      'step-down | update sudo | another server takes over',
      'storage/raft/snapshot | read update | a copy of everything, encrypted',
      'wrapping/wrap | update | wraps an answer',
      'wrapping/unwrap | update | unwraps an answer',
      'wrapping/lookup | update | what is known of a wrapped answer',
      'tools/random/BYTES | update | random bytes',
    ],
    false,
  ),
];

const kv1 = engine('KV version 1', 'kv', ['PATH | create read update delete list | the values of a secret']);

/** The engine at a mount of the vault; undefined for one whose requests are not known. */
export function engineOfMount({ path, type, kvVersion }: VaultMount): Engine | undefined {
  if (type === 'kv') return kvVersion === 2 ? kv2 : kv1;
  const usual = path.startsWith('auth/') ? `auth/${type}` : type;
  return engines.find(({ mount, movable }) => mount === (movable ? usual : path));
}

/** The engine at a mount by its name, or because other rules show it; undefined where it cannot be told. */
export function engineAt(mount: string, kvMounts: ReadonlySet<string>): Engine | undefined {
  if (kvMounts.has(mount)) return kv2;
  const name = mount.split('/').at(-1) ?? '';
  return engines.find(
    (one) =>
      one !== kv2 &&
      (mount === one.mount ||
        (one.movable &&
          mount.startsWith('auth/') === one.mount.startsWith('auth/') &&
          new RegExp(`(?:^|[-_.])${one.mount.replace('auth/', '')}(?:$|[-_.\\d])`).test(name))),
  );
}

/** The requests that a pattern matches, as far as its engine can be told; without wildcards in the mount. */
export function requestsOf(
  pattern: Pattern,
  kvMounts: ReadonlySet<string>,
  layout?: VaultLayout,
): { readonly mount: string; readonly engine: Engine; readonly endpoints: readonly Endpoint[] } | undefined {
  const parts = pattern.path.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const mount = parts.slice(0, length).join('/');
    const told = layout && mountsOf(layout).get(mount);
    const found =
      (told && engineOfMount(told)) ?? (/[+*{]/.test(mount) ? undefined : engineAt(mount, kvMounts));
    if (!found) continue;
    const matched = found.endpoints.map((endpoint) => {
      const whole = patternOf(
        `${mount}/${endpoint.path.replace(/\bPATH$/, '*').replace(/\b[A-Z]+\b/g, '+')}`,
      );
      const common = commonPattern(pattern, whole) ?? commonPattern(pattern, patternOf(`${whole.path}/`));
      return common ? [endpoint] : [];
    });
    return { mount, engine: found, endpoints: matched.flat() };
  }
  return undefined;
}
