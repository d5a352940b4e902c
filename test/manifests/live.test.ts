/** What a manifest reads, by which requests, and what is said where the vault has something else. */
import { expect, it } from 'vitest';
import type { AskVault } from '../../server/manifests';
import { checkFile, liveProblems, ManifestIndex } from '../../server/manifests';
import type { SecretDescription } from '../../server/protocol/vault';

const asked = { profile: 'Dev', isCertain: true };

interface Vault {
  readonly secrets?: Readonly<Record<string, Omit<SecretDescription, 'profile' | 'isCertain'>>>;
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  readonly partial?: boolean;
  readonly roles?: Readonly<Record<string, Partial<ReturnType<AskVault['role']>>>>;
  /** Requests that policies refuse, `read secret/data/app`. */
  readonly refused?: readonly string[];
}

/** `code text: message` of each problem, and every question that was asked. */
function live(text: string, vault: Vault) {
  const questions: object[] = [];
  const ask: AskVault = {
    secret: (params) => {
      questions.push(params);
      const found = vault.secrets?.[params.path];
      return found && { ...asked, ...found };
    },
    folder: ({ path }) => {
      const secrets = vault.folders?.[path];
      return secrets && { ...asked, secrets, isComplete: !vault.partial };
    },
    role: ({ mount, role }) => {
      const found = vault.roles?.[`${mount}/${role}`];
      return found && { ...asked, isThere: true, ...found };
    },
    allows: (policies, operation, path) =>
      policies.includes('elsewhere') ? undefined : !vault.refused?.includes(`${operation} ${path}`),
  };
  const index = new ManifestIndex();
  index.set('file', checkFile(text));
  const problems = index.documentsOf('file').flatMap(({ start, facts }) =>
    liveProblems(facts, index, ask).map((problem) => {
      const place = text.slice(start + problem.start, start + problem.end);
      const fixed = problem.fix ? ` -> ${problem.fix.replace(place)}` : '';
      return `${problem.code} ${place}${fixed}: ${problem.message}`;
    }),
  );
  return { problems, questions };
}

const store = (vault: string, kind = 'vault') =>
  `apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: s, namespace: shop}\nspec: {provider: {${kind}: {server: 'https://v.test', ${vault}}}}\n---\n`;
const external = (spec: string) =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: e, namespace: shop}\nspec: {secretStoreRef: {name: s}, ${spec}}\n`;
const data = (remote: string) => external(`data: [{secretKey: a, remoteRef: {${remote}}}]`);

it('asks a SecretProviderClass by the paths of its objects', () => {
  const text = `apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: c}
spec:
  provider: vault
  parameters:
    roleName: app
    vaultAddress: https://v.test
    vaultNamespace: team
    objects: |
      - objectName: one
        secretPath: secret/data/app
        secretKey: pasword
      - objectName: two
        secretPath: secret/app
        secretKey: x
      - objectName: three
        secretPath: secret/data/old?version=3
      - objectName: made
        secretPath: pki/issue/app
        method: POST
`;
  const { problems, questions } = live(text, {
    secrets: {
      'secret/data/app': { state: 'there', fields: { password: null } },
      'secret/app': { state: 'otherVersion', mount: 'secret' },
      'secret/data/old': { state: 'noVersion' },
    },
    roles: { 'kubernetes/app': { isThere: false, siblings: ['apps'] } },
  });
  expect(problems).toEqual([
    "vault-role-missing app -> apps: At Dev auth/kubernetes has no role 'app'. Did you mean 'apps'?",
    "vault-field-missing pasword -> password: At Dev secret/data/app has no field 'pasword'. Did you mean 'password'?",
    'vault-kv-version secret/app -> secret/data/app: At Dev secret is of KV version 2, whose paths have data/ behind the mount: secret/data/app.',
    'vault-version-missing secret/data/old?version=3: At Dev there is no version 3 of secret/data/old.',
  ]);
  const vault = { server: 'https://v.test', namespace: 'team' };
  expect(questions).toEqual([
    { path: 'secret/data/app', ...vault },
    { path: 'secret/app', ...vault },
    { path: 'secret/data/old', ...vault, version: 3 },
  ]);
});

const injected = (annotations: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    metadata:
      annotations:
        vault.hashicorp.com/agent-inject: "true"
        vault.hashicorp.com/role: web
${annotations.replace(/^/gm, '        ')}
    spec: {serviceAccountName: default, containers: []}
`;

it('asks the injector by its annotations and what templates take', () => {
  const text = injected(`vault.hashicorp.com/agent-inject-secret-a: secret/data/apb
vault.hashicorp.com/agent-inject-template-a: |
  {{- with secret "secret/data/app" -}}
  P={{ .Data.data.password }} Q={{ .Data.data.pasword }} V={{ .Data.metadata.version }}
  {{- end }}{{ with secret "old/app" }}{{ .Data.key }}{{ .Data.kez }}{{ end }}
  {{ with secret "pki/issue/x" "common_name=x" }}{{ .Data.certificate }}{{ end }}
  {{ with secret (printf "%s/x" $y) }}{{ .Data.data.unknown }}{{ end }}`);
  const { problems, questions } = live(text, {
    secrets: {
      'secret/data/apb': { state: 'absent', siblings: ['app'] },
      'secret/data/app': { state: 'there', fields: { password: null } },
      'old/app': { state: 'there', fields: { key: null } },
    },
    roles: { 'kubernetes/web': { serviceAccounts: ['web', 'api-*'], namespaces: ['shop'] } },
  });
  expect(problems).toEqual([
    "vault-role-account default: At Dev the role 'web' is for the service accounts web, api-*, not for 'default'.",
    "vault-secret-missing secret/data/apb -> secret/data/app: At Dev there is no secret at secret/data/apb. Did you mean 'secret/data/app'?",
    "vault-field-missing pasword -> password: At Dev secret/data/app has no field 'pasword'. Did you mean 'password'?",
    "vault-field-missing kez -> key: At Dev old/app has no field 'kez'. Did you mean 'key'?",
  ]);
  expect(new Set(questions.map((one) => JSON.stringify(one)))).toEqual(
    new Set(['secret/data/apb', 'secret/data/app', 'old/app'].map((path) => JSON.stringify({ path }))),
  );
});

it('asks a VaultStaticSecret by mount, path and type', () => {
  const text = `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: {name: c}
spec: {mount: secret, path: team/ap, type: kv-v2, namespace: ops, version: 2, destination: {name: made, create: true}}
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: {name: a, namespace: shop}
spec: {method: kubernetes, mount: kubernetes, kubernetes: {role: web, serviceAccount: web}}
`;
  const { problems, questions } = live(text, {
    secrets: { 'secret/data/team/ap': { state: 'otherVersion', mount: 'secret' } },
    roles: { 'kubernetes/web': { serviceAccounts: ['*'], namespaces: ['other', 'more-*'] } },
  });
  expect(problems).toEqual([
    'vault-kv-version team/ap: At Dev the mount of secret/data/team/ap is of KV version 1: this needs type: kv-v1.',
    "vault-role-account web: At Dev the role 'web' is for service accounts of the namespaces other, more-*, not of 'shop'.",
  ]);
  expect(questions).toEqual([{ path: 'secret/data/team/ap', namespace: 'ops', version: 2, kvVersion: 2 }]);
});

it('asks the steps of a workflow by path and selector', () => {
  const text = `on: push
jobs:
  build:
    steps:
      - uses: hashicorp/vault-action@v3
        with:
          url: https://v.test
          method: jwt
          role: ci
          secrets: |
            secret/data/ci token | TOKEN ;
            secret/data/ci tokn ;
            secret/data/\${{ inputs.x }} a ;
            nowhere/data/ci a
      - uses: actions/checkout@v4
`;
  const { problems, questions } = live(text, {
    secrets: {
      'secret/data/ci': { state: 'there', fields: { token: null } },
      'nowhere/data/ci': { state: 'noMount', siblings: ['secret'] },
    },
    roles: { 'jwt/ci': { policies: ['ci'] } },
    refused: ['read secret/data/ci'],
  });
  expect(problems).toEqual([
    "vault-role-denied secret/data/ci: At Dev the role 'ci' has the policy ci, and may not read secret/data/ci.",
    "vault-role-denied secret/data/ci: At Dev the role 'ci' has the policy ci, and may not read secret/data/ci.",
    "vault-field-missing tokn -> token: At Dev secret/data/ci has no field 'tokn'. Did you mean 'token'?",
    'vault-mount-missing nowhere/data/ci: At Dev there is no secrets engine at nowhere.',
  ]);
  expect(questions).toContainEqual({ path: 'secret/data/ci', server: 'https://v.test' });
});

it('looks for what a search matches', () => {
  const search = (find: string, vault: Vault, provider = 'vault') =>
    live(store('path: secret', provider) + external(`dataFrom: [{find: {${find}}}]`), vault).problems.map(
      (problem) => problem.replace(/^\S+ [^:]*: /, ''),
    );
  const folders = {
    'secret/metadata/team': ['app/db', 'web'],
    'secret/metadata/none': [],
    'secret/metadata': ['x'],
  };
  expect(search('path: none, name: {regexp: a}', { folders })).toEqual([
    'At Dev there is no secret below secret/metadata/none.',
  ]);
  expect(search("path: team, name: {regexp: '^web'}", { folders })).toEqual([
    "At Dev no secret below secret/metadata/team has a name that matches '^web'.",
  ]);
  // Names begin with the path.
  expect(search("path: team, name: {regexp: '^team/web$'}", { folders })).toEqual([]);
  expect(search('path: team, name: {regexp: (?i)DB}', { folders })).toEqual([]);
  expect(search('name: {regexp: yy}', { folders })).toHaveLength(1);
  expect(search('name: {regexp: yy}', { folders, partial: true })).toEqual([]);
  expect(search('path: unknown, name: {regexp: yy}', { folders })).toEqual([]);
  expect(search('path: team, tags: {a: b}', { folders })).toEqual([]);
  // The openBao provider does not look into folders, and forgets the path.
  expect(search("path: team, name: {regexp: '^web$'}", { folders }, 'openBao')).toEqual([]);
  expect(search('path: team, name: {regexp: db}', { folders }, 'openBao')).toHaveLength(1);
});

it('takes metadata for what the operator fetches of it', () => {
  const { problems, questions } = live(
    store('path: secret') + data('key: app, property: ownr, metadataPolicy: Fetch'),
    { secrets: { 'secret/metadata/app': { state: 'there', fields: { owner: null, created_time: null } } } },
  );
  expect(questions).toEqual([
    { path: 'secret/metadata/app', server: 'https://v.test', kvVersion: 2, isMetadata: true },
  ]);
  expect(problems).toEqual([
    "vault-field-missing ownr -> owner: At Dev secret/metadata/app has no field 'ownr'. Did you mean 'owner'?",
  ]);
});

it('follows a path into a value as far as it is known', () => {
  const fields = { a: null, 'x.y': null, deep: { er: null, many: true as const }, list: null };
  const missing = (property: string, provider = 'vault') =>
    live(store('path: secret', provider) + data(`key: app, property: ${property}`), {
      secrets: { 'secret/data/app': { state: 'there', fields } },
    }).problems.length === 1;
  for (const there of ['a', 'x.y', 'deep.er', 'deep.many.any', 'list.0', 'list.#', 'a.0', "'@this'"])
    expect(missing(there), there).toBe(false);
  for (const gone of ['b', 'deep.no', 'a.b', 'deep.er.x', 'x.z']) expect(missing(gone), gone).toBe(true);
  // The openBao provider knows names only.
  expect(missing('deep.er', 'openBao')).toBe(true);
  expect(missing('x.y', 'openBao')).toBe(false);
});

it('reads through a store of the openBao provider, whose mount is kv and whose keys stay', () => {
  const { questions } = live(store('', 'openBao') + data('key: kv/app'), {});
  expect(questions).toEqual([{ path: 'kv/data/kv/app', server: 'https://v.test', kvVersion: 2 }]);
});

it('asks the policies of the role that a store logs in with', () => {
  const text =
    store('path: secret, auth: {kubernetes: {mountPath: k8s, role: app, serviceAccountRef: {name: app}}}') +
    external(
      'data: [{secretKey: a, remoteRef: {key: a}}, {secretKey: b, remoteRef: {key: b}}], dataFrom: [{find: {path: t, name: {regexp: x}}}]',
    );
  const refused = ['read secret/data/b', 'list secret/metadata/t'];
  const told = (role: object) => live(text, { roles: { 'k8s/app': role }, refused }).problems;
  expect(told({ policies: ['one', 'two', 'default'] })).toEqual([
    "vault-role-denied b: At Dev the role 'app' has the policies one, two, and may not read secret/data/b.",
    "vault-role-denied t: At Dev the role 'app' has the policies one, two, and may not list secret/metadata/t.",
  ]);
  expect(told({ policies: ['default'] })[0]).toContain("the role 'app' has no policy");
  expect(told({ policies: ['one', 'elsewhere'] })).toEqual([]);
  expect(told({})).toEqual([]);
  expect(told({ serviceAccounts: ['ap*p', 'x'], namespaces: ['sh*'] })).toEqual([]);
  expect(told({ serviceAccounts: ['app-*'] })).toHaveLength(1);
  expect(told({ serviceAccounts: ['*p'], namespaces: ['*s'] })).toHaveLength(1);
});
