/** A whole manifest to begin with. */
export interface ManifestSnippet {
  readonly label: string;
  readonly detail: string;
  readonly snippet: string;
}

const head = (apiVersion: string, kind: string, name: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: \${1:${name}}\n`;

const secretRef = (field: string, indent: string, stop: number, key: string): string =>
  `${indent}${field}:\n${indent}  name: \${${stop}:vault}\n${indent}  key: \${${stop + 1}:${key}}\n`;

const auths: readonly (readonly [name: string, words: string, lines: string])[] = [
  [
    'kubernetes',
    'a service account of the cluster',
    '          mountPath: ${4:kubernetes}\n          role: ${5:app}\n          serviceAccountRef:\n            name: ${6:app}\n',
  ],
  [
    'appRole',
    'a role ID and a secret ID',
    `          path: \${4:approle}\n          roleId: \${5:ROLE_ID}\n${secretRef('secretRef', '          ', 6, 'secret-id')}`,
  ],
  [
    'jwt',
    'a JWT of a service account',
    '          path: ${4:jwt}\n          role: ${5:app}\n          kubernetesServiceAccountToken:\n            serviceAccountRef:\n              name: ${6:app}\n              audiences:\n                - ${7:vault}\n',
  ],
  [
    'cert',
    'a client certificate',
    `${secretRef('clientCert', '          ', 4, 'tls.crt')}${secretRef('secretRef', '          ', 6, 'tls.key')}`,
  ],
  [
    'userPass',
    'a user name and a password',
    `          path: \${4:userpass}\n          username: \${5:app}\n${secretRef('secretRef', '          ', 6, 'password')}`,
  ],
  [
    'ldap',
    'a user of LDAP',
    `          path: \${4:ldap}\n          username: \${5:app}\n${secretRef('secretRef', '          ', 6, 'password')}`,
  ],
  [
    'iam',
    'an AWS identity',
    '          path: ${4:aws}\n          region: ${5:eu-central-1}\n          vaultRole: ${6:app}\n',
  ],
  [
    'tokenSecretRef',
    'a token that is kept in a Secret',
    '          name: ${4:vault-token}\n          key: ${5:token}\n',
  ],
];

/** Every manifest that is offered in an empty document. */
export const snippets: readonly ManifestSnippet[] = [
  {
    label: 'ExternalSecret',
    detail: 'a Secret with values of a store',
    snippet: `${head('external-secrets.io/v1', 'ExternalSecret', 'app')}spec:\n  refreshInterval: \${2:1h}\n  secretStoreRef:\n    kind: \${3|SecretStore,ClusterSecretStore|}\n    name: \${4:vault}\n  target:\n    name: \${5:app}\n  data:\n    - secretKey: \${6:password}\n      remoteRef:\n        key: \${7:app}\n        property: \${8:password}\n`,
  },
  ...['SecretStore', 'ClusterSecretStore'].flatMap((kind) =>
    auths.map(([name, words, lines]) => ({
      label: `${kind} ${name}`,
      detail: `Vault, logged in to with ${words}`,
      snippet: `${head('external-secrets.io/v1', kind, 'vault')}spec:\n  provider:\n    vault:\n      server: \${2:https://vault.example.com}\n      path: \${3:secret}\n      version: v2\n      auth:\n        ${name}:\n${lines}`,
    })),
  ),
  {
    label: 'PushSecret',
    detail: 'writes a Secret into a store',
    snippet: `${head('external-secrets.io/v1alpha1', 'PushSecret', 'app')}spec:\n  refreshInterval: \${2:1h}\n  secretStoreRefs:\n    - name: \${3:vault}\n  selector:\n    secret:\n      name: \${4:app}\n  data:\n    - match:\n        secretKey: \${5:password}\n        remoteRef:\n          remoteKey: \${6:app}\n          property: \${7:password}\n`,
  },
  {
    label: 'SecretProviderClass',
    detail: 'mounts secrets of Vault into pods (Secrets Store CSI)',
    snippet: `${head('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', 'app')}spec:\n  provider: vault\n  parameters:\n    vaultAddress: \${2:https://vault.example.com}\n    roleName: \${3:app}\n    objects: |\n      - objectName: \${4:password}\n        secretPath: \${5:secret/data/app}\n        secretKey: \${6:password}\n`,
  },
];

/** How a step of a workflow logs in: its inputs beside the address and the secrets. */
const logins: readonly (readonly [method: string, words: string, inputs: readonly string[]])[] = [
  ['jwt', "the workflow's own identity (permissions: id-token: write)", ['role: ${2:ci}']],
  [
    'approle',
    'a role ID and a secret ID',
    [
      'roleId: \\${{ secrets.${2:VAULT_ROLE_ID} \\}\\}',
      'secretId: \\${{ secrets.${3:VAULT_SECRET_ID} \\}\\}',
    ],
  ],
  ['token', 'a token that is kept in a secret', ['token: \\${{ secrets.${2:VAULT_TOKEN} \\}\\}']],
];

/** Steps with `hashicorp/vault-action`, to be written behind a dash `indent` columns in. */
export const workflowSteps = (indent: number): readonly ManifestSnippet[] =>
  logins.map(([method, words, inputs]) => ({
    label: `vault-action ${method}`,
    detail: `reads secrets from Vault, logged in to with ${words}`,
    snippet: [
      'name: Read secrets from Vault',
      'uses: hashicorp/vault-action@v3',
      'with:',
      '  url: ${1:https://vault.example.com}',
      `  method: ${method}`,
      ...inputs.map((input) => `  ${input}`),
      '  secrets: |',
      '    ${4:secret/data/ci} ${5:token} | ${6:TOKEN}',
    ].join(`\n${' '.repeat(indent)}`),
  }));
