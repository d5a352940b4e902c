import { describe, expect, it } from 'vitest';
import type { FileContext } from '../../server/manifests';
import { chartValues } from '../../server/manifests/helm';
import { kustomizeContexts } from '../../server/manifests/kustomize';
import { checkFile, crossProblems, ManifestIndex } from '../../server/manifests';
import { dataPath, metadataPath } from '../../server/manifests/vaultPath';
import { checked, checkText, externalSecret } from './checkText';

/** Checks files against each other; answers `file code text` of what is found across them. */
function across(
  files: Readonly<Record<string, string>>,
  contexts?: ReadonlyMap<string, FileContext>,
): string[] {
  const index = new ManifestIndex();
  for (const [name, text] of Object.entries(files)) index.set(name, checkFile(text, contexts?.get(name)));
  return Object.entries(files).flatMap(([name, text]) =>
    index
      .documentsOf(name)
      .flatMap((document) =>
        crossProblems(document, index).map(
          ({ code, start, end }) =>
            `${name} ${code} ${text.slice(document.start + start, document.start + end)}`,
        ),
      ),
  );
}

const external = (name: string, namespace: string, spec: string) =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n`;
const data = 'data: [{secretKey: password, remoteRef: {key: team/a}}]';
const store = (kind: string, name: string, namespace: string, spec: string) =>
  `apiVersion: external-secrets.io/v1\nkind: ${kind}\nmetadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}\nspec: ${spec}\n`;
const vault = (more = '') => `{provider: {vault: {server: 'https://vault.test'${more}}}}`;

describe('stores', () => {
  it('are there, of the kind, and in the namespace', () => {
    const files = {
      store:
        store('SecretStore', 'local', 'apps', vault()) +
        '---\n' +
        store('ClusterSecretStore', 'global', '', vault()),
      good: external('a', 'apps', `{secretStoreRef: {name: local}, ${data}}`),
      gone: external('b', 'apps', `{secretStoreRef: {name: nobody}, ${data}}`),
      kind: external('c', 'apps', `{secretStoreRef: {name: global}, ${data}}`),
      elsewhere: external('d', 'other', `{secretStoreRef: {name: local}, ${data}}`),
    };
    expect(across(files)).toEqual([
      'gone store-not-found nobody',
      'kind store-kind global',
      'elsewhere store-namespace local',
    ]);
  });

  it('are open to the namespace', () => {
    const conditions = `{conditions: [{namespaces: [apps]}, {namespaceRegexes: ['^team-.*']}], provider: {vault: {server: 'https://vault.test'}}}`;
    const reference = `{secretStoreRef: {name: global, kind: ClusterSecretStore}, ${data}}`;
    const files = {
      store: store('ClusterSecretStore', 'global', '', conditions),
      a: external('a', 'apps', reference),
      b: external('b', 'team-b', reference),
      c: external('c', 'other', reference),
    };
    expect(across(files)).toEqual(['c store-conditions global']);
    // Whoever wrote the pattern cannot make the check run forever.
    const hostile = files.store.replace('^team-.*', '(a+)+$');
    const long = external('d', `${'a'.repeat(60)}-b`, reference);
    expect(across({ store: hostile, d: long })).toEqual([]);
  });

  it('make other paths of keys than was meant', () => {
    const entries = ['kv/a', 'x/data/a', '/a', 'a'].map(
      (key, at) =>
        `{secretKey: k${at}, remoteRef: {key: ${key}${at === 0 ? ', metadataPolicy: Fetch' : ''}}}`,
    );
    const files = {
      store: store('SecretStore', 'v', 'apps', vault(', path: kv')),
      es: external('a', 'apps', `{secretStoreRef: {name: v}, data: [${entries.join(', ')}]}`),
      one: store('SecretStore', 'v1', 'apps', vault(', version: v1')),
      esOne: external(
        'b',
        'apps',
        "{secretStoreRef: {name: v1}, data: [{secretKey: a, remoteRef: {key: kv/a, version: '1'}}], dataFrom: [{find: {path: kv, name: {regexp: a}}}]}",
      ),
      bao: store(
        'SecretStore',
        'bao',
        'apps',
        "{provider: {openBao: {server: 'https://bao.test', auth: {tokenSecretRef: {name: t, key: t}}}}}",
      ),
      esBao: external(
        'c',
        'apps',
        '{secretStoreRef: {name: bao}, data: [{secretKey: a, remoteRef: {key: a, version: latest}}], dataFrom: [{find: {tags: {a: b}}}, {find: {path: t, name: {regexp: a}}}]}',
      ),
    };
    expect(across(files).filter((line) => line.startsWith('es'))).toEqual([
      'es key-mount kv/a',
      'es key-data x/data/a',
      'es key-slash /a',
      'esOne kv-v1 kv/a',
      'esOne kv-v1 kv',
      'esBao open-bao a',
      'esBao open-bao {tags: {a: b}}',
      'esBao open-bao {tags: {a: b}}',
      'esBao open-bao t',
    ]);
  });

  it('ask Vault for these paths', () => {
    const v2 = { path: 'kv', version: 'v2' } as const;
    expect(dataPath(v2, 'team/a')).toBe('kv/data/team/a');
    expect(dataPath(v2, 'kv/team/a')).toBe('kv/data/team/a');
    expect(dataPath(v2, 'kv/data/team/a')).toBe('kv/data/team/a');
    expect(dataPath(v2, 'data/a')).toBe('kv/data/data/a');
    expect(dataPath(v2, '/a')).toBe('kv/data//a');
    expect(dataPath({ version: 'v2' }, 'kv/a')).toBe('kv/data/a');
    expect(dataPath({ version: 'v2' }, 'kv/data/a')).toBe('kv/data/a');
    expect(dataPath({ version: 'v2' }, 'foo')).toBe('foo/data');
    expect(dataPath({ version: 'v1' }, 'kv/a')).toBe('kv/a');
    expect(dataPath({ path: 'kv', version: 'v1' }, 'kv/a')).toBe('kv/a');
    expect(metadataPath(v2, 'kv/a')).toBe('kv/metadata/kv/a');
    expect(metadataPath({ version: 'v2' }, 'kv/data/a')).toBe('kv/metadata/a');
  });
});

describe('Secrets', () => {
  const workload = (key: string) => `apiVersion: v1
kind: Pod
metadata: {name: app, namespace: apps}
spec:
  containers:
    - env: [{name: A, valueFrom: {secretKeyRef: {name: made, key: ${key}}}}]
`;
  const global = store('ClusterSecretStore', 'global', '', vault());
  const maker = (spec: string) =>
    external('made', 'apps', `{secretStoreRef: {name: global, kind: ClusterSecretStore}, ${spec}}`);

  it('get the entries that workloads take', () => {
    expect(across({ global, es: maker(data), good: workload('password') })).toEqual([]);
    expect(across({ global, es: maker(data), bad: workload('pasword') })).toEqual([
      'bad secret-key-missing pasword',
    ]);
    // Only the vault knows what these hold.
    const whole = maker('dataFrom: [{extract: {key: kv/a}}]');
    expect(across({ global, es: whole, good: workload('anything') })).toEqual([]);
    const template = maker(`target: {template: {data: {url: '{{ .password }}'}}}, ${data}`);
    expect(across({ global, es: template, bad: workload('password') })).toEqual([
      'bad secret-key-missing password',
    ]);
    expect(across({ global, es: maker(data), other: workload('x').replace('apps', 'other') })).toEqual([]);
  });

  it('get the entries that volumes show', () => {
    const pod = (volume: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: apps}\nspec: {volumes: [{name: v, ${volume}}], imagePullSecrets: [{name: made}]}\n`;
    const es = maker(data);
    expect(
      across({ global, es, pod: pod('secret: {secretName: made, items: [{key: password, path: p}]}') }),
    ).toEqual([]);
    expect(
      across({ global, es, pod: pod('secret: {secretName: made, items: [{key: other, path: p}]}') }),
    ).toEqual(['pod secret-key-missing other']);
    const projected =
      'projected: {sources: [{secret: {name: made, items: [{key: other, path: p}]}}, {configMap: {name: made, items: [{key: x, path: p}]}}]}';
    expect(across({ global, es, pod: pod(projected) })).toEqual(['pod secret-key-missing other']);
  });

  it('are made by one only', () => {
    const twice = external(
      'other',
      'apps',
      `{secretStoreRef: {name: global, kind: ClusterSecretStore}, target: {name: made}, ${data}}`,
    );
    expect(across({ global, a: maker(data), b: twice })).toEqual([
      'a target-conflict made',
      'b target-conflict made',
    ]);
    expect(across({ global, a: maker(data), b: twice.replace('apps', 'other') })).toEqual([]);
    const merged = twice.replace('{name: made}', '{name: made, creationPolicy: Merge}');
    expect(across({ global, a: maker(data), b: merged })).toEqual([]);
  });

  it('are made by other operators, too', () => {
    const sealed = `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: made, namespace: apps}\nspec: {encryptedData: {a: ${'Ag'.repeat(300)}}}\n`;
    expect(across({ sealed, good: workload('a'), bad: workload('b') })).toEqual(['bad secret-key-missing b']);
    const vso =
      'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: {name: v, namespace: apps}\nspec: {mount: kv, path: a, type: kv-v2, destination: {name: made, create: true}}\n';
    expect(across({ vso, good: workload('anything') })).toEqual([]);
    expect(across({ vso, sealed })).toEqual(['vso target-conflict made', 'sealed target-conflict made']);
  });

  it('and accounts that a store logs in with are looked for', () => {
    const own = store(
      'SecretStore',
      'v',
      'apps',
      vault(
        ', auth: {kubernetes: {mountPath: k, role: r, serviceAccountRef: {name: app}}, tokenSecretRef: {name: made, key: t}}',
      ),
    );
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: app, namespace: apps}\n';
    expect(across({ own })).toEqual(['own object-not-found app', 'own object-not-found made']);
    expect(
      across({ global, own, account, es: maker('data: [{secretKey: t, remoteRef: {key: a/b}}]') }),
    ).toEqual([]);
  });
});

describe('the index', () => {
  it('forgets what is gone', () => {
    const index = new ManifestIndex();
    index.set('a', checkFile(store('SecretStore', 'v', 'apps', vault())));
    index.set('b', checkFile(external('e', 'apps', `{secretStoreRef: {name: v}, ${data}}`)));
    expect(index.objects('SecretStore', 'v')).toHaveLength(1);
    expect(index.referrers('SecretStore', 'v').map(({ file }) => file)).toEqual(['b']);
    expect(index.makers('e')).toHaveLength(1);
    index.set('b', []);
    index.delete('a');
    expect([
      index.objects('SecretStore', 'v'),
      index.referrers('SecretStore', 'v'),
      index.makers('e'),
    ]).toEqual([[], [], []]);
  });
});

describe('charts', () => {
  it('are never called broken', () => {
    const templates = [
      '{{- if .Values.enabled }}\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: {{ include "a" . }}\n  {{- with .Values.labels }}\n  labels: {{ toYaml . | nindent 4 }}\n  {{- end }}\nspec:\n  {{- if .Values.x }}\n  refreshInterval: 1h\n  {{- else }}\n  refreshInterval: 2h\n  {{- end }}\n  data:\n    {{- range .Values.keys }}\n    - secretKey: {{ . }}\n      remoteRef:\n        key: {{ $.Values.path }}/{{ . }}\n    {{- end }}\n{{- end }}\n',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {{ .Values.metadata | toJson }}\nspec:\n  {{ .Values.spec }}\n',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: a, labels: {"{{ .Values.label }}": b}}\nspec:\n  {{ .Values.field }}: a\n  target: {"{{ .Values.field }}": a}\n',
      'apiVersion: {{ .Values.api }}\nkind: Secret\ndata:\n{{ toYaml .Values.data | indent 2 }}\n  key: {{ .Values.a | b64enc }}\n',
      'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a}\nspec:\n  provider:\n    {{ tpl (toYaml .Values.provider) . | nindent 4 }}\n',
    ];
    for (const text of templates) {
      const documents = checked(text);
      expect(documents.flatMap(({ problems }) => problems)).toEqual([]);
      expect(documents.every(({ ok }) => ok)).toBe(true);
    }
  });

  it('are told what is literally wrong, as a warning', () => {
    const text =
      'apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  refreshInteval: 1h\n  target:\n    creationPolicy: owner\n    {{- include "more" . }}\n';
    expect(checked(text)).toMatchObject([
      {
        ok: true,
        problems: [
          { code: 'version-not-served', severity: 'warning' },
          { code: 'unknown-field', severity: 'warning' },
          { code: 'unsupported-value', severity: 'warning' },
        ],
      },
    ]);
  });
});

describe('values of a chart', () => {
  const values = chartValues('store: {name: vault, kind: secretstore}\nport: 8080\nempty: ""\n');

  it('are those that are literal', () => {
    expect(values).toEqual({ 'store.name': 'vault', 'store.kind': 'secretstore', port: 8080 });
    expect(chartValues('[')).toEqual({});
  });

  it('are put in where an action is one of them', () => {
    const text = externalSecret(`  secretStoreRef:
    name: {{ .Values.store.name }}
    kind: "{{ .Values.store.kind }}"
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-value
  data:
    - secretKey: {{ .Values.port }}
      #          ^^^^^^^^^^^^^^^^^^ wrong-type
      remoteRef: {key: {{ .Values.port | quote }}, version: "{{ .Values.port }}-{{ .Values.port }}"}
    - secretKey: {{ .Values.unknown }}
      remoteRef: {key: a{{ .Values.port }}}
`);
    const [document] = checkText(text, { values });
    expect(document).toMatchObject({
      ok: true,
      problems: [{ severity: 'warning' }, { severity: 'warning' }],
    });
    expect(
      checked(text, { values: { ...values, 'store.kind': 'SecretStore' } })[0]?.facts?.references,
    ).toMatchObject([{ kind: 'SecretStore', name: 'vault' }]);
  });
});

describe('kustomizations', () => {
  const files = [
    { path: '/r/base/kustomization.yaml', text: 'resources: [es.yaml, ../shared]\n' },
    { path: '/r/shared/kustomization.yaml', text: 'resources: [store.yaml]\nnamespace: shared\n' },
    {
      path: '/r/prod/kustomization.yml',
      text: 'resources: [../base, https://example.test/x]\nnamespace: prod\nnamePrefix: p-\npatches:\n  - path: patch.yaml\n  - patch: "a\\nb"\npatchesStrategicMerge: [./old.yaml]\n',
    },
  ];

  it('say what is a patch, and where everything goes', () => {
    expect(Object.fromEntries(kustomizeContexts(files))).toEqual({
      '/r/base/es.yaml': { namespace: 'prod' },
      '/r/shared/store.yaml': { namespace: 'prod' },
      '/r/prod/patch.yaml': { patch: true, namespace: 'prod' },
      '/r/prod/old.yaml': { patch: true, namespace: 'prod' },
    });
    const two = [
      ...files,
      { path: '/r/dev/kustomization.yaml', text: 'resources: [../base]\nnamespace: dev\n' },
    ];
    expect(kustomizeContexts(two).get('/r/base/es.yaml')).toEqual({});
    const circle = [{ path: '/r/kustomization.yaml', text: 'resources: [., a.yaml]\n' }];
    expect(kustomizeContexts(circle).get('/r/patch.yaml')).toBeUndefined();
  });

  it('make a part of a manifest enough', () => {
    const patch =
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: a}\nspec: {refreshInterval: 5m, unknown: a}\n';
    expect(checked(patch, { patch: true })).toMatchObject([
      { ok: false, problems: [{ code: 'unknown-field' }] },
    ]);
    expect(checked(patch.replace(', unknown: a', ''), { patch: true })).toMatchObject([
      { ok: true, problems: [] },
    ]);
  });

  it('put what refers to each other into one namespace', () => {
    const contexts = kustomizeContexts(files);
    const found = across(
      {
        '/r/base/es.yaml': external('a', 'apps', `{secretStoreRef: {name: v}, ${data}}`),
        '/r/shared/store.yaml': store('SecretStore', 'v', 'shared', vault()),
      },
      contexts,
    );
    expect(found).toEqual([]);
  });
});
