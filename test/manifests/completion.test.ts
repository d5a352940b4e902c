import { describe, expect, it } from 'vitest';
import { checkFile, completeManifest, ManifestIndex } from '../../server/manifests';
import { snippets } from '../../server/manifests/editor/snippets';

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
async function offered(marked: string, context = {}) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return (await completeManifest(text, offset, context, index)).map((found) => ({
    ...found,
    result: `${text.slice(0, found.replaces.start)}${found.snippet}${text.slice(found.replaces.end)}`,
  }));
}
const labels = async (marked: string) => (await offered(marked)).map(({ label }) => label);
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
