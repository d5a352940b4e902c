import { describe, expect, it } from 'vitest';
import type { ConversionTarget } from '../../server/protocol/manifests';
import { checkFile, convertSecret, readSecret } from '../../server/manifests';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';

const target: ConversionTarget = {
  form: 'externalSecret',
  store: { kind: 'ClusterSecretStore', name: 'vault' },
  key: 'team/app',
};
const encoded = (bytes: string | readonly number[]) =>
  (typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)).toString('base64');

function read(text: string, wanted = target) {
  const secret = readSecret(text, {});
  if (typeof secret === 'string') throw new Error(secret);
  const values = secret.fields.map(({ name, parts, encoding }) => [
    name,
    encoding,
    parts.map((part) => ('char' in part ? part.char : text.slice(part.start, part.end))).join(''),
  ]);
  return { secret, values, converted: convertSecret(text, secret, wanted, []).newText };
}

describe('a Secret', () => {
  const binary = encoded([0xff, 0xfe, 0x00]);
  const text = `# Of the orders team
apiVersion: v1
kind: Secret
metadata:
  name: app # do not rename
  labels:
    team: orders
type: kubernetes.io/basic-auth
immutable: true
data:
  # rotated each year
  user: ${encoded('ann')}
  raw: ${binary} # a key store
stringData:
  password: "it's \\"x\\"\\ttab \\u00fc"
  single: 'a ''b'''
  plain: hello world
  block: |
    first
      second

    third
  stripped: |-
    only
`;
  it('gives its values in every way that they are written', () => {
    expect(read(text).values).toEqual([
      ['user', 'base64', encoded('ann')],
      ['raw', 'binary', binary],
      ['password', 'text', 'it\'s "x"\ttab ü'],
      ['single', 'text', "a 'b'"],
      ['plain', 'text', 'hello world'],
      ['block', 'text', 'first\n  second\n\nthird\n'],
      ['stripped', 'text', 'only'],
    ]);
  });
  it('becomes an ExternalSecret that makes the same one, with its comments', () => {
    const { converted } = read(text);
    expect(converted).toMatch(
      /^# Of the orders team\napiVersion: external-secrets\.io\/v1\nkind: ExternalSecret\nmetadata:\n {2}name: app # do not rename\n/,
    );
    expect(converted).toContain('    # rotated each year\n    - secretKey: user\n');
    expect(converted).toContain(
      '    # a key store\n    - secretKey: raw\n      remoteRef:\n        key: team/app\n        property: raw\n        decodingStrategy: Base64\n',
    );
    expect(converted).toContain(
      '    template:\n      type: kubernetes.io/basic-auth\n      metadata:\n        labels:\n          team: "orders"\n',
    );
    for (const value of ['ann', 'hello world', encoded('ann'), binary])
      expect(converted).not.toContain(` ${value}\n`);
    const [document] = checkFile(converted);
    expect(document?.document).toMatchObject({ kind: 'ExternalSecret', name: 'app', ok: true });
    expect(document?.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it('becomes a class of the CSI driver that makes the same one', () => {
    const { converted } = read(text, {
      form: 'secretProviderClass',
      path: 'secret/data/team/app',
      kvVersion: 2,
      role: 'app',
      server: 'https://vault.test:8200',
      namespace: 'team',
    });
    expect(converted).toContain('#         volumeAttributes: { secretProviderClass: app }\n');
    expect(converted).toContain('  name: app # do not rename\n');
    expect(converted).toContain(
      '      - objectName: raw\n        secretPath: secret/data/team/app\n        secretKey: raw\n        encoding: base64\n',
    );
    expect(converted).toContain(
      '    - secretName: app\n      type: kubernetes.io/basic-auth\n      labels:\n        team: "orders"\n      data:\n        # rotated each year\n        - objectName: user\n          key: user\n',
    );
    const [document] = checkFile(converted);
    expect(document?.document).toMatchObject({ kind: 'SecretProviderClass', name: 'app', ok: true });
    expect(document?.document.problems).toEqual([]);
    const { facts } = document?.document ?? {};
    expect(facts?.reads.map(({ request, property }) => [request.path, property])[0]).toEqual([
      'secret/data/team/app',
      'user',
    ]);
    expect(facts?.targets.map(({ name, keys }) => [name, keys?.size])).toEqual([['app', 7]]);
    expect(facts?.roles).toMatchObject([{ mount: 'kubernetes', name: 'app' }]);
  });
  it('keeps line endings', () => {
    const { converted } = read(text.replaceAll('\n', '\r\n'));
    expect(converted.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(text.replaceAll('\n', '\r\n')).values[5]).toEqual([
      'block',
      'text',
      'first\n  second\n\nthird\n',
    ]);
  });
  it.each([
    [
      'a template of a chart',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: {{ .Values.x }} }',
      /Helm chart/,
    ],
    ['another kind', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: b }', /kind Secret/],
    ['no values', 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n', /no values/],
    [
      'an encrypted one',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: b }\nsops: { mac: x }',
      /SOPS/,
    ],
    [
      'one of the cluster',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ntype: kubernetes.io/service-account-token\ndata: { a: b }',
      /made by the cluster/,
    ],
    [
      'a folded value',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  a: >\n    b\n    c\n',
      /value of a cannot be taken over/,
    ],
    [
      'a value that is filled in later',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  a: ${B}\n',
      /value of a cannot/,
    ],
    ['JSON', '{"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"},"stringData":{"a":"b"}}', /JSON/],
    ['broken YAML', 'apiVersion: v1\nkind: Secret\nmetadata: [\n', /no proper YAML/],
  ])('is refused: %s', (_, broken, why) => {
    expect(readSecret(broken, {})).toMatch(why);
  });
});

describe('the form of the injector', () => {
  const secret = (data: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\nstringData:\n${data}`;
  const injector: ConversionTarget = {
    form: 'injector',
    path: 'secret/data/app',
    kvVersion: 2,
    role: 'app',
    server: 'https://vault.test:8200',
  };
  const workload = (metadata: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n${metadata}    spec:\n      containers: [{ name: a, envFrom: [{ secretRef: { name: app } }] }]\n`;
  /** The whole file afterwards. */
  function converted(data: string, metadata?: string, target: ConversionTarget = injector) {
    const text = secret(data);
    const read = readSecret(text, {});
    if (typeof read === 'string') throw new Error(read);
    const users =
      metadata === undefined ? [] : [{ kind: 'Deployment', name: 'web', text: workload(metadata) }];
    const { newText, ofUsers } = convertSecret(text, read, target, users);
    const user = users.map((one, i) => {
      const edit = ofUsers[i];
      const range = edit && new LineIndex(one.text).rangeOf(edit);
      return edit && range ? applyEdits(one.text, [{ range, newText: edit.newText }]) : one.text;
    });
    return { note: newText, user: user[0] ?? '' };
  }
  const problemsOf = (text: string) =>
    checkFile(text).flatMap(({ document }) =>
      document.problems.map(({ code, message }) => `${code} ${message}`),
    );

  it.each([
    ['without metadata', ''],
    ['with labels', '    metadata:\n      labels: { a: b }\n'],
    ['with annotations', '    metadata:\n      annotations:\n        own: "1"\n'],
  ])('annotates what uses the Secret: %s', (_, metadata) => {
    const { note, user } = converted("  A: one\n  B: it's\n", metadata);
    expect(note).toMatch(/^# The values of the Secret app come from the vault:.*\n# Deployment web\. Read/);
    expect(problemsOf(user)).toEqual([]);
    const [document] = checkFile(user);
    expect(document?.document.facts?.reads.map(({ request, property }) => [request, property])).toEqual([
      [{ path: 'secret/data/app', server: 'https://vault.test:8200' }, undefined],
      [{ path: 'secret/data/app', server: 'https://vault.test:8200' }, undefined],
      [{ path: 'secret/data/app', server: 'https://vault.test:8200' }, 'A'],
      [{ path: 'secret/data/app', server: 'https://vault.test:8200' }, 'B'],
    ]);
    expect(user).toContain(String.raw`export A='{{ .Data.data.A | replaceAll "'" "'\\''" }}'`);
    if (metadata.includes('own')) expect(user).toContain('        own: "1"\n');
  });
  it('leaves annotations that are there alone', () => {
    const { user } = converted(
      '  A: one\n',
      '    metadata:\n      annotations:\n        vault.hashicorp.com/role: mine\n        vault.hashicorp.com/agent-inject: "true"\n',
    );
    expect(user.match(/hashicorp\.com\/role/g)).toHaveLength(1);
    expect(user).toContain('vault.hashicorp.com/role: mine');
    expect(problemsOf(user)).toEqual([]);
  });
  it('writes a file for each value whose name is none of a variable', () => {
    const { user } = converted('  tls.crt: a\n  B: b\n', '', { ...injector, path: 'kv/app', kvVersion: 1 });
    expect(problemsOf(user)).toEqual([]);
    expect(user).toContain('vault.hashicorp.com/agent-inject-secret-tls.crt: "kv/app"\n');
    expect(user).toContain('{{ index .Data "tls.crt" }}');
    expect(user).toContain('{{ .Data.B }}');
  });
  it('says where the annotations belong when nothing in the file uses the Secret', () => {
    const { note } = converted('  A: one\n');
    expect(note).toContain('# vault.hashicorp.com/agent-inject: "true"\n');
    expect(note).not.toContain('one');
    expect(checkFile(note)).toEqual([]);
  });
});
