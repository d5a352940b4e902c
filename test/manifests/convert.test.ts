import { describe, expect, it } from 'vitest';
import { checkFile } from '../../server/manifests';
import { externalSecretFor, readSecret } from '../../server/manifests/editor/convertSecret';

const target = { store: { kind: 'ClusterSecretStore', name: 'vault' }, key: 'team/app' };
const encoded = (bytes: string | readonly number[]) =>
  (typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)).toString('base64');

function read(text: string) {
  const secret = readSecret(text, {});
  if (typeof secret === 'string') throw new Error(secret);
  const values = secret.fields.map(({ name, parts, encoding }) => [
    name,
    encoding,
    parts.map((part) => ('char' in part ? part.char : text.slice(part.start, part.end))).join(''),
  ]);
  return { secret, values, converted: externalSecretFor(text, secret, target) };
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
