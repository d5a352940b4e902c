import { describe, expect, it } from 'vitest';
import type { LiveNames } from '../../server/manifests';
import { checkFile, completeManifest, ManifestIndex } from '../../server/manifests';
import { snippets, workflowSteps } from '../../server/manifests/editor/snippets';

const index = new ManifestIndex();
index.set(
  'there',
  checkFile(
    [
      'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: { name: vault, namespace: apps }\nspec: { provider: { vault: { server: "https://x", path: secret, auth: { tokenSecretRef: { name: t, key: k } } } } }\n',
      'apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: { name: shared }\nspec: { provider: { vault: { server: "https://x", path: secret, auth: { tokenSecretRef: { name: t, key: k } } } } }\n',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: app, namespace: apps }\nspec: { secretStoreRef: { name: vault }, data: [{ secretKey: password, remoteRef: { key: app } }] }\n',
    ].join('---\n'),
  ),
);

/** What is offered at `|`. */
async function offered(marked: string, live?: LiveNames) {
  const offset = marked.lastIndexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return (await completeManifest(text, offset, {}, index, live)).map((found) => ({
    ...found,
    result: `${text.slice(0, found.replaces.start)}${found.snippet}${text.slice(found.replaces.end)}`,
  }));
}
const labels = async (marked: string, live?: LiveNames) =>
  (await offered(marked, live)).map(({ label }) => label);
const head = (kind: string) =>
  `apiVersion: external-secrets.io/v1\nkind: ${kind}\nmetadata:\n  name: x\n  namespace: apps\n`;

describe('keys', () => {
  it('are those of the schema that are not there yet, with their words and the right indentation', async () => {
    const found = await offered(`${head('ExternalSecret')}spec:\n  refreshInterval: 1h\n  sec|\n`);
    expect(found.map(({ label }) => label)).toContain('secretStoreRef');
    expect(found.map(({ label }) => label)).not.toContain('refreshInterval');
    const store = found.find(({ label }) => label === 'secretStoreRef');
    expect(store).toMatchObject({
      detail: 'object',
      words: expect.stringContaining('The store that the values come from'),
    });
    expect(store?.result).toMatch(/\n {2}secretStoreRef:\n {4}\$1\n$/);
  });
  it('are found in lists, on empty lines and in broken documents', async () => {
    const list = `${head('ExternalSecret')}spec:\n  data:\n    - secretKey: a\n      |\n`;
    expect(await labels(list)).toEqual(['remoteRef', 'sourceRef']);
    expect(await labels(`${head('ExternalSecret')}spec:\n  data:\n    - |\n`)).toContain('secretKey');
    expect(await labels(`${head('ExternalSecret')}spec:\n  target:\n    |\n  data: [\n`)).toContain(
      'creationPolicy',
    );
    const remote = await offered(
      `${head('ExternalSecret')}spec:\n  data:\n    - secretKey: a\n      remoteRef:\n        ke|`,
    );
    expect(remote[0]).toMatchObject({ label: 'key', detail: 'string, required' });
    expect(
      await labels(`${head('SecretStore')}spec:\n  provider:\n    vault:\n      auth:\n        |\n`),
    ).toContain('kubernetes');
  });
  it('know what has a choice', async () => {
    const policy = (await offered(`${head('ExternalSecret')}spec:\n  target:\n    creat|`)).find(
      ({ label }) => label === 'creationPolicy',
    );
    expect(policy?.snippet).toBe('creationPolicy: ${1|Owner,Orphan,Merge,None,CreateOrMerge|}');
    expect(policy?.words).toContain('Default: `"Owner"`');
  });
  it('of annotations are those of the injector, of parameters those of the Vault provider', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  annotations:\n    vault.hashicorp.com/agent-inject: "true"\n    vault|\n';
    expect(await labels(pod)).toContain('vault.hashicorp.com/role');
    const provider =
      'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata:\n  name: x\nspec:\n  provider: vault\n  parameters:\n    |\n';
    expect(await labels(provider)).toContain('roleName');
  });
});

describe('values', () => {
  it('are those of the schema', async () => {
    expect(await labels(`${head('ExternalSecret')}spec:\n  target:\n    deletionPolicy: |\n`)).toEqual([
      'Delete',
      'Merge',
      'Retain',
    ]);
    expect(await labels('apiVersion: external-secrets.io/v1\nkind: |\n')).toContain('PushSecret');
    expect(await labels('apiVersion: ext|\n')).toContain('external-secrets.io/v1');
  });
  it('are names of the workspace', async () => {
    const store = (kind: string) =>
      `${head('ExternalSecret')}spec:\n  secretStoreRef:\n    kind: ${kind}\n    name: |\n`;
    expect(await labels(store('SecretStore'))).toEqual(['vault']);
    expect(await labels(store('ClusterSecretStore'))).toEqual(['shared']);
    expect(await labels(store('SecretStore').replace('apps', 'other'))).toEqual([]);
    const pod = (end: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  containers:\n    - name: a\n      env:\n        - name: A\n          valueFrom:\n            secretKeyRef:\n${end}`;
    expect(await labels(pod('              name: |\n'))).toEqual(['app']);
    expect(await labels(pod('              name: app\n              key: |\n'))).toEqual(['password']);
  });
  it('of templates are functions', async () => {
    const template = `${head('ExternalSecret')}spec:\n  target:\n    template:\n      data:\n        a: '{{ .x | b64|`;
    const at = template.lastIndexOf('|');
    const found = await completeManifest(template.slice(0, at), at, {}, index);
    expect(found.map(({ label }) => label)).toContain('b64dec');
  });
});

describe('what the vault has', () => {
  const live: LiveNames = {
    below: async (path) =>
      Promise.resolve(
        {
          'auth/k8s/role': ['app', 'web'],
          'auth/kubernetes/role': ['usual'],
          'secret/metadata': ['app', 'team/'],
          'secret/metadata/team': ['db'],
          old: ['plain'],
        }[path] ?? [],
      ),
    secret: async ({ path }) =>
      Promise.resolve(
        path === 'secret/data/app'
          ? { profile: 'Dev', isCertain: true, state: 'there', latest: 12, fields: { password: null } }
          : undefined,
      ),
    mounts: async () =>
      Promise.resolve([
        { path: 'secret', kvVersion: 2 },
        { path: 'old', kvVersion: 1 },
      ]),
  };
  const remote = (end: string) =>
    `${head('ExternalSecret')}spec:\n  secretStoreRef:\n    name: vault\n  data:\n    - secretKey: a\n      remoteRef:\n        key: app\n        ${end}\n`;
  const store = (end: string) => `${head('SecretStore')}spec:\n  provider:\n    vault:\n      ${end}\n`;
  it('are mounts and roles of a store', async () => {
    expect(await labels(store('path: |'), live)).toEqual(['secret', 'old']);
    const auth = (more: string) => store(`auth:\n        kubernetes:\n          ${more}role: |`);
    expect(await labels(auth('mountPath: k8s\n          '), live)).toEqual(['app', 'web']);
    expect(await labels(auth(''), live)).toEqual(['usual']);
  });
  it('are versions, as texts, and fields', async () => {
    const versions = await offered(remote('version: |'), live);
    expect(versions.map(({ label }) => label).slice(0, 3)).toEqual(['12', '11', '10']);
    expect(versions).toHaveLength(10);
    expect(versions[0]?.result).toContain('version: "12"\n');
    expect((await offered(remote('version: "|"'), live))[0]?.result).toContain('version: "12"\n');
    expect(await labels(remote('property: |'), live)).toEqual(['password']);
  });
  it('are the paths that the CSI driver and the injector ask for', async () => {
    const provider = (typed: string) =>
      `apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata:\n  name: x\nspec:\n  provider: vault\n  parameters:\n    objects: |\n      - objectName: a\n        secretPath: ${typed}\n`;
    expect(await labels(provider('|'), live)).toEqual(['secret/data/', 'old/']);
    expect(await labels(provider('secret/data/|'), live)).toEqual(['secret/data/app', 'secret/data/team/']);
    expect(await labels(provider('secret/data/team/|'), live)).toEqual(['secret/data/team/db']);
    const pod = (typed: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  annotations:\n    vault.hashicorp.com/agent-inject-secret-a: ${typed}\n`;
    expect(await labels(pod('old/|'), live)).toEqual(['old/plain']);
    expect(await labels(provider('objectName|').replace('secretPath: ', ''), live)).toEqual([]);
  });
});

describe('JSON', () => {
  const json = (inner: string) =>
    `{\n  "apiVersion": "external-secrets.io/v1",\n  "kind": "ExternalSecret",\n  "metadata": { "name": "x", "namespace": "apps" },\n  "spec": {\n    ${inner}\n  }\n}\n`;
  it('has keys with quotes and the values of their types', async () => {
    const found = await offered(json('"refreshInterval": "1h",\n    "|"'));
    expect(found.map(({ label }) => label)).not.toContain('refreshInterval');
    const results = new Map(found.map(({ label, result }) => [label, result.split('\n')[6]?.trim()]));
    expect(results.get('secretStoreRef')).toBe(String.raw`"secretStoreRef": {$1\}`);
    expect(results.get('data')).toBe('"data": [$1]');
    expect(await labels(json('"tar|\n    "data": []'))).toContain('target');
    expect(await labels(json('"data": [{ "secretKey": "a", | }]'))).toEqual(['remoteRef', 'sourceRef']);
    // A comma may still be missing.
    expect(await labels(json('"refreshInterval": "1h"\n    "t|"'))).toContain('target');
    expect(await labels(json('"tar|": {}'))).toEqual([]);
  });
  it('has values in quotes, and names of the workspace', async () => {
    const policies = await offered(json('"target": { "deletionPolicy": | }'));
    expect(policies[0]?.result).toContain('"deletionPolicy": "Delete" }');
    expect((await offered(json('"target": { "deletionPolicy": "D|" }')))[0]?.result).toContain(
      '"deletionPolicy": "Delete" }',
    );
    expect(await labels(json('"secretStoreRef": { "kind": "SecretStore", "name": "|" }'))).toEqual(['vault']);
    expect((await offered(json('"target": { "immutable": | }')))[0]?.result).toContain('"immutable": true }');
  });
});

describe('steps of workflows', () => {
  const workflow = (step: string) => `on: push\njobs:\n  build:\n    steps:\n      - ${step}\n`;
  it('are offered at the beginning of a step', async () => {
    const found = await offered(workflow('|'));
    expect(found.map(({ label }) => label)).toEqual([
      'vault-action jwt',
      'vault-action approle',
      'vault-action token',
    ]);
    expect(found[0]?.result).toContain(
      '\n        uses: hashicorp/vault-action@v3\n        with:\n          url:',
    );
    expect(await labels(workflow('name: x\n        |'))).toEqual([]);
  });
  it.each(workflowSteps(8).map(({ label, snippet }) => [label, snippet]))(
    '%s is right as it is',
    (_, snippet) => {
      const text = workflow(
        snippet.replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, (_all, name) => name).replaceAll('\\', ''),
      );
      const [document] = checkFile(text);
      expect(document?.document.problems).toEqual([]);
      expect(document?.document.facts?.reads.map(({ request }) => request.path)).toEqual(['secret/data/ci']);
    },
  );
});

describe('whole manifests', () => {
  it('are offered where nothing is yet', async () => {
    expect(await labels('|')).toContain('ExternalSecret');
    expect(await labels('# mine\n|')).toContain('SecretStore kubernetes');
    expect(await labels('on: push\njobs:\n  |\n')).toEqual([]);
  });
  it.each(snippets.map(({ label, snippet }) => [label, snippet]))('%s is right as it is', (_, snippet) => {
    const text = snippet.replace(
      /\$\{\d+(?::([^}]*)|\|([^,|}]*)[^}]*)\}/g,
      (_all, name, first) => name ?? first,
    );
    expect(text).not.toContain('$');
    const [document] = checkFile(text);
    const problems = document?.document.problems.filter(({ severity }) => severity !== 'information') ?? [];
    expect(problems.map(({ code }) => code)).toEqual([]);
    expect(document?.document.ok).toBe(true);
  });
});
