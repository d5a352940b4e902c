import { parseDuration } from '../goDuration';
import type { Report } from '../problem';
import { re2Problem } from '../re2';
import type { MapTree, Tree } from '../yaml/tree';
import { at, headOf, isSet, itemsAt, textAt } from '../yaml/tree';

/** What the operator's webhook has against a SecretStore or ClusterSecretStore, in its words. */
export function admitSecretStore(object: MapTree, report: Report): void {
  const spec = at(object, 'spec');
  if (!spec) return;
  checkConditions(spec, report);
  checkRefresh(at(spec, 'refreshInterval'), report);
  const provider = at(spec, 'provider');
  const backends = provider?.kind === 'map' ? [...provider.entries] : [];
  if (provider && backends.length !== 1)
    report(
      {
        code: 'one-backend',
        message: `secret stores must only have exactly one backend specified, found ${backends.length}`,
      },
      backends[1]?.[1].key ?? headOf(provider),
    );
  const vault = at(provider, 'vault');
  if (vault) checkVault(vault, report);
  for (const name of ['vault', 'openBao']) checkNamespaces(object, at(provider, name), report);
}

function checkConditions(spec: Tree, report: Report): void {
  for (const [c, condition] of itemsAt(spec, 'conditions').entries())
    for (const [r, regex] of itemsAt(condition, 'namespaceRegexes').entries()) {
      const problem = re2Problem(textAt(regex) ?? '');
      if (problem !== undefined)
        report(
          {
            code: 'invalid-regex',
            message: `failed to compile ${r}th namespace regex in ${c}th condition: ${problem}`,
          },
          regex,
        );
    }
}

function checkRefresh(interval: Tree | undefined, report: Report): void {
  if (interval?.kind !== 'scalar' || interval.opaque) return;
  const { value } = interval;
  const wrong = (message: string) => report({ code: 'invalid-duration', message }, interval);
  if (typeof value === 'number' && value < 0) wrong(`invalid refreshInterval ${value}: must not be negative`);
  if (typeof value !== 'string') return;
  const read = parseDuration(value);
  const quoted = JSON.stringify(value);
  if ('error' in read) wrong(`invalid refreshInterval ${quoted}: ${read.error}`);
  else if (read.seconds < 0) wrong(`invalid refreshInterval ${quoted}: must not be negative`);
}

function checkVault(vault: Tree, report: Report): void {
  const appRole = at(vault, 'auth', 'appRole');
  if (appRole && !textAt(appRole, 'roleId') && !isSet(appRole, 'roleRef'))
    report(
      { code: 'app-role', message: 'invalid Auth.AppRole: neither `roleId` nor `roleRef` was supplied' },
      headOf(appRole),
    );
  const jwt = at(vault, 'auth', 'jwt');
  if (jwt && !isSet(jwt, 'secretRef') && !isSet(jwt, 'kubernetesServiceAccountToken'))
    report(
      {
        code: 'jwt-token',
        message:
          'neither `secretRef` nor `kubernetesServiceAccountToken` was supplied as token source for jwt authentication',
      },
      headOf(jwt),
    );
  const tls = at(vault, 'tls');
  if (tls && isSet(tls, 'certSecretRef') !== isSet(tls, 'keySecretRef'))
    report(
      {
        code: 'client-tls',
        message: 'when provided, both ClientTLS.ClientCert and ClientTLS.SecretRef should be provided',
      },
      headOf(tls),
    );
  const required = at(vault, 'checkAndSet', 'required');
  if (required?.kind === 'scalar' && required.value === true && textAt(vault, 'version') === 'v1')
    report(
      { code: 'check-and-set', message: 'checkAndSet is not supported with Vault KV version v1' },
      required,
    );
}

/** The references that the webhook looks at: where they are below the provider, and what it calls them. */
const references: readonly (readonly [path: readonly string[], name: string])[] = [
  [['auth', 'appRole', 'secretRef'], 'Auth.AppRole.SecretRef'],
  [['auth', 'appRole', 'roleRef'], 'Auth.AppRole.RoleRef'],
  [['auth', 'cert', 'clientCert'], 'Auth.Cert.ClientCert'],
  [['auth', 'cert', 'secretRef'], 'Auth.Cert.SecretRef'],
  [['auth', 'jwt', 'secretRef'], 'Auth.Jwt.SecretRef'],
  [
    ['auth', 'jwt', 'kubernetesServiceAccountToken', 'serviceAccountRef'],
    'Auth.Jwt.KubernetesServiceAccountToken.ServiceAccountRef',
  ],
  [['auth', 'kubernetes', 'serviceAccountRef'], 'Auth.Kubernetes.ServiceAccountRef'],
  [['auth', 'kubernetes', 'secretRef'], 'Auth.Kubernetes.SecretRef'],
  [['auth', 'ldap', 'secretRef'], 'Auth.Ldap.SecretRef'],
  [['auth', 'userPass', 'secretRef'], 'Auth.UserPass.SecretRef'],
  [['auth', 'tokenSecretRef'], 'Auth.TokenSecretRef'],
  [['auth', 'iam', 'jwt', 'serviceAccountRef'], 'Auth.TokenSecretRef'],
  [['auth', 'iam', 'secretRef', 'accessKeyIDSecretRef'], 'Auth.TokenSecretRef'],
  [['auth', 'iam', 'secretRef', 'secretAccessKeySecretRef'], 'Auth.TokenSecretRef'],
  [['auth', 'iam', 'secretRef', 'sessionTokenSecretRef'], 'Auth.TokenSecretRef'],
  [['tls', 'certSecretRef'], 'ClientTLS.ClientCert'],
  [['tls', 'keySecretRef'], 'ClientTLS.SecretRef'],
];

function checkNamespaces(object: MapTree, provider: Tree | undefined, report: Report): void {
  if (!provider || textAt(object, 'kind') === 'ClusterSecretStore') return;
  const own = textAt(object, 'metadata', 'namespace');
  for (const [path, name] of references) {
    const reference = at(provider, ...path);
    const place = at(reference, 'namespace');
    const namespace = textAt(place);
    // Of two sources the webhook looks at the one that is used.
    if (path[2] === 'kubernetesServiceAccountToken' && isSet(provider, 'auth', 'jwt', 'secretRef')) continue;
    if (path[2] === 'roleRef' && textAt(provider, 'auth', 'appRole', 'roleId')) continue;
    // A store without a namespace gets it when it is applied.
    if (!place || namespace === undefined || own === undefined || namespace === own) continue;
    if (place.kind === 'scalar' && place.opaque) continue;
    report(
      {
        code: 'reference-namespace',
        message: `invalid ${name}: namespace should either be empty or match the namespace of the SecretStore for a namespaced SecretStore`,
      },
      place,
    );
  }
}
