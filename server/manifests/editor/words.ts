/** A few words on fields that people look up most, by the end of their path; the longest that fits counts. */
const words: Readonly<Record<string, string>> = {
  'spec.refreshInterval':
    'How often the operator reads the values again: a Go duration such as `1h` or `15m`. `0` reads once.',
  'spec.refreshPolicy':
    'When values are read: `Periodic` by the interval, `OnChange` when the manifest changes, `CreatedOnce` once.',
  'spec.secretStoreRef': 'The store that the values come from, unless an entry names its own.',
  'secretStoreRef.name': 'Name of the SecretStore in the same namespace, or of the ClusterSecretStore.',
  'secretStoreRef.kind': '`SecretStore` of the same namespace, or `ClusterSecretStore`.',
  'spec.target': 'The Kubernetes Secret that is made.',
  'target.name': 'Name of the Secret. Without it, that of this object.',
  'target.creationPolicy':
    '`Owner` makes the Secret and deletes it with this object, `Orphan` leaves it, `Merge` fills one that is there, `CreateOrMerge` does either, `None` makes none.',
  'target.deletionPolicy':
    'What happens to the Secret when the values are gone from the store: `Retain` keeps it, `Delete` deletes it, `Merge` takes the entries out.',
  'target.immutable': 'Makes the Secret immutable: it is not refreshed any more.',
  'target.template': 'How the Secret is put together from the values, with Go templates.',
  'template.type': 'The type of the Secret, such as `kubernetes.io/tls` or `kubernetes.io/dockerconfigjson`.',
  'template.engineVersion': 'Only `v2` is left.',
  'template.mergePolicy': '`Replace`: only the entries of the template. `Merge`: those and the values.',
  'template.data': 'Entries of the Secret, each a Go template over the values: `{{ .password }}`.',
  'template.templateFrom': 'Templates from ConfigMaps, Secrets or literal texts.',
  'spec.data': 'Single values, each for one entry of the Secret.',
  'data[].secretKey': 'The entry of the Secret.',
  'data[].remoteRef': 'Where the value is in the store.',
  'data[].sourceRef': 'Another store for this entry.',
  'remoteRef.key':
    'The path of the secret in the store. In Vault below the mount of the store, without `data/`.',
  'remoteRef.property': 'The field of the secret; in nested JSON a path such as `db.password`.',
  'remoteRef.version': 'A version of the secret. Without it, the latest.',
  'remoteRef.decodingStrategy':
    '`Base64`, `Base64URL` or `Auto` decode the value before it is put into the Secret.',
  'remoteRef.metadataPolicy': '`Fetch` reads the metadata of the secret in place of its values.',
  'spec.dataFrom': 'All fields of a secret, or of all secrets that a search finds.',
  'extract.key': 'The path of the secret of which all fields are taken.',
  'dataFrom[].extract': 'Takes all fields of one secret.',
  'dataFrom[].find': 'Takes the secrets that a search finds.',
  'dataFrom[].rewrite': 'Renames the entries by regular expressions, one step after the other.',
  'dataFrom[].sourceRef': 'A store or a generator for this entry.',
  'find.path': 'Where the search begins. Without it, the whole mount is listed.',
  'find.name': 'Takes secrets whose name fits a regular expression.',
  'find.tags': 'Takes secrets with these metadata.',
  'provider.vault': 'HashiCorp Vault or OpenBao.',
  'vault.server': 'The address: `https://vault.example.com:8200`.',
  'vault.path': 'The mount of the key-value engine, without `data/`: `secret`.',
  'vault.version': '`v2` (default) or `v1` of the key-value engine.',
  'vault.namespace': 'The Vault namespace that requests go to.',
  'vault.caBundle': 'Certificate authorities to trust, as base64 of their PEM.',
  'vault.caProvider': 'Where the certificate authorities are: an entry of a Secret or a ConfigMap.',
  'vault.auth': 'How the operator logs in. Exactly one method.',
  'auth.kubernetes': 'Logs in with a service account of the cluster.',
  'kubernetes.mountPath': 'Where the auth method is mounted: `kubernetes`.',
  'kubernetes.role': 'The role of the auth method.',
  'kubernetes.serviceAccountRef': 'The service account whose token is used.',
  'auth.appRole': 'Logs in with a role ID and a secret ID.',
  'appRole.path': 'Where the auth method is mounted: `approle`.',
  'auth.jwt': 'Logs in with a JWT, such as a service account token with audiences.',
  'auth.cert': 'Logs in with a client certificate.',
  'auth.ldap': 'Logs in with a user name and a password of LDAP.',
  'auth.userPass': 'Logs in with a user name and a password.',
  'auth.iam': 'Logs in with an AWS identity.',
  'auth.gcp': 'Logs in with a Google Cloud identity.',
  'auth.tokenSecretRef':
    'A token that is kept in a Secret. It has to be renewed by somebody: prefer another method.',
  'vault.forwardInconsistent': 'Sends reads to the active node until the standby has caught up (enterprise).',
  'vault.readYourWrites': 'Reads see what was written before, on standbys too (enterprise).',
  'spec.conditions': 'Which namespaces may use this ClusterSecretStore.',
  'spec.retrySettings': 'How often a failed request is tried again.',
  'secretRef.name': 'Name of the Kubernetes Secret.',
  'secretRef.key': 'The entry of the Kubernetes Secret.',
  'spec.secretStoreRefs': 'The stores that are written to.',
  'spec.updatePolicy': '`Replace` overwrites what is there, `IfNotExists` leaves it.',
  'spec.deletionPolicy':
    'What happens to the values in the store when this object is deleted: `Delete` or `None`.',
  'spec.selector': 'Which Kubernetes Secret is pushed.',
  'match.secretKey': 'The entry of the Kubernetes Secret. Without it, all of it.',
  'match.remoteRef': 'Where the value goes to in the store.',
  'spec.externalSecretName': 'Name of the ExternalSecrets that are made. Without it, that of this object.',
  'spec.namespaceSelectors': 'In which namespaces ExternalSecrets are made.',
  'spec.provider': 'Where the secrets are. Exactly one provider.',
  'spec.parameters': 'What the provider is told; all values are texts.',
  'parameters.roleName': 'The role that the pod logs in to Vault with.',
  'parameters.vaultAddress': 'The address of Vault.',
  'parameters.objects':
    'What is mounted: a YAML text with a list of `objectName`, `secretPath`, `secretKey`.',
  'spec.secretObjects': 'Kubernetes Secrets that are made of what is mounted.',
};

const operatorPages = 'https://external-secrets.io/latest/api';
const pages: Readonly<Record<string, string>> = {
  ExternalSecret: `${operatorPages}/externalsecret/`,
  ClusterExternalSecret: `${operatorPages}/clusterexternalsecret/`,
  SecretStore: `${operatorPages}/secretstore/`,
  ClusterSecretStore: `${operatorPages}/clustersecretstore/`,
  PushSecret: `${operatorPages}/pushsecret/`,
  SecretProviderClass: 'https://secrets-store-csi-driver.sigs.k8s.io/concepts#secretproviderclass',
};

/** The page that documents a kind, where there is one. */
export const pageOf = (kind: string): string | undefined =>
  Object.hasOwn(pages, kind) ? pages[kind] : undefined;

/** What a field is for; undefined where nothing is said beside its type. */
export function wordsFor(path: readonly (string | number)[]): string | undefined {
  const parts: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''}[]`);
    else parts.push(step);
  }
  for (let i = Math.max(0, parts.length - 3); i < parts.length; i++) {
    const end = parts.slice(i).join('.');
    if (Object.hasOwn(words, end)) return words[end];
  }
  return undefined;
}
