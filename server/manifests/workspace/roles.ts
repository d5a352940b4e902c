import type { MeantVault } from '../../protocol/vault';
import type { Span } from '../../text/types';
import type { ManifestDocument } from '../document';
import { storeKinds } from '../document';
import { injected, injectionsOf } from '../kinds/injector';
import { vaultSteps } from '../kinds/vaultAction';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, knownTextAt } from '../yaml/tree';

/** The role that a document logs in to a vault with. */
export interface VaultRole extends Span {
  /** Of the auth method, without `auth/`. */
  readonly mount: string;
  readonly name: string;
  readonly vault: MeantVault;
  /** Whose token it is shown, where it is known; the namespace too. */
  readonly account?: Span & { readonly name: string; readonly namespace?: string };
}

/** The roles of auth methods that a document logs in with. */
export function rolesOf(document: ManifestDocument): VaultRole[] {
  const { root, group, kind, text, namespace } = document;
  if (storeKinds.includes(`${group}/${kind}`)) return storeRoles(document);
  if (kind === 'SecretProviderClass') {
    const given = at(root, 'spec', 'parameters');
    const mount = knownTextAt(given, 'vaultAuthMountPath') ?? knownTextAt(given, 'vaultKubernetesMountPath');
    const vault = meantVaultOf(given, 'vaultAddress', 'vaultNamespace');
    return roleAt(at(given, 'roleName'), mount ?? 'kubernetes', vault);
  }
  if (group === 'secrets.hashicorp.com' && kind === 'VaultAuth') {
    const spec = at(root, 'spec');
    const role = at(spec, 'kubernetes', 'role') ?? at(spec, 'jwt', 'role');
    const account = accountAt(at(spec, 'kubernetes', 'serviceAccount'), namespace);
    return roleAt(role, knownTextAt(spec, 'mount'), meantVaultOf(spec), account);
  }
  if (group === 'vault-action')
    return vaultSteps(root).flatMap((step) => {
      const given = at(step, 'with');
      const mount = knownTextAt(given, 'path') ?? knownTextAt(given, 'method');
      return roleAt(at(given, 'role'), mount, meantVaultOf(given, 'url'));
    });
  if (!text.includes('/agent-inject')) return [];
  return injectionsOf(root).flatMap((injection) => {
    const mount = injected(injection, 'auth-path') ?? injected(injection, 'auth-type');
    const account = accountAt(at(injection.pod, 'spec', 'serviceAccountName'), namespace);
    return roleAt(
      injected(injection, 'role'),
      mount ? knownTextAt(mount) : 'kubernetes',
      injectedVault(injection),
      account,
    );
  });
}

/** The vault that annotations name. */
export const injectedVault = (injection: Parameters<typeof injected>[0]): MeantVault =>
  meantVault(knownTextAt(injected(injection, 'service')), knownTextAt(injected(injection, 'namespace')));

/** Which vault a tree means by its fields for address and namespace. */
export const meantVaultOf = (
  tree: Tree | undefined,
  server = 'server',
  namespace = 'namespace',
): MeantVault => meantVault(knownTextAt(tree, server), knownTextAt(tree, namespace));

const meantVault = (server: string | undefined, namespace: string | undefined): MeantVault => ({
  ...(server !== undefined && { server }),
  ...(namespace !== undefined && { namespace }),
});

/** Auth methods of stores with roles: the fields of the mount and of the role, and the mount's usual name. */
const roleFields: Readonly<Record<string, readonly [mount: string, role: string, usual: string]>> = {
  kubernetes: ['mountPath', 'role', 'kubernetes'],
  jwt: ['path', 'role', 'jwt'],
  iam: ['path', 'vaultRole', 'aws'],
  gcp: ['path', 'role', 'gcp'],
};

function storeRoles({ object, kind, namespace }: ManifestDocument): VaultRole[] {
  const vault = at(object, 'spec', 'provider', 'vault');
  const auth = at(vault, 'auth');
  const own = knownTextAt(auth, 'namespace');
  const meant = { ...meantVaultOf(vault), ...(own !== undefined && { namespace: own }) };
  return entriesAt(auth).flatMap(([method, { value }]) => {
    const fields = Object.hasOwn(roleFields, method) ? roleFields[method] : undefined;
    if (!fields) return [];
    const account = at(value, 'serviceAccountRef');
    // A cluster's store takes the namespace of whoever uses it.
    const usual = kind === 'SecretStore' ? namespace : undefined;
    const [mountField, role, mount] = fields;
    return roleAt(
      at(value, role),
      knownTextAt(value, mountField) ?? mount,
      meant,
      accountAt(at(account, 'name'), knownTextAt(account, 'namespace') ?? usual),
    );
  });
}

function accountAt(place: Tree | undefined, namespace: string | undefined): VaultRole['account'] {
  const name = knownTextAt(place);
  if (!place || !name) return undefined;
  return { name, start: place.start, end: place.end, ...(namespace !== undefined && { namespace }) };
}

function roleAt(
  place: Tree | undefined,
  mount: string | undefined,
  vault: MeantVault,
  account?: VaultRole['account'],
): VaultRole[] {
  const name = knownTextAt(place);
  if (!place || !name || !mount) return [];
  return [
    {
      mount: mount.replace(/^\/?(?:auth\/)?|\/$/g, ''),
      name,
      vault,
      start: place.start,
      end: place.end,
      ...(account && { account }),
    },
  ];
}
