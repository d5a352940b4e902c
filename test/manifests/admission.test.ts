import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../server/manifests/goDuration';
import { re2Problem } from '../../server/manifests/re2';
import { checkText, checked, externalSecret } from './checkText';

const entry = `  secretStoreRef: {name: vault}
  data:
    - secretKey: a
      remoteRef: {key: a}
`;

/** The messages of the webhook, with what the document must hold for them. */
const refused: readonly (readonly [message: string, text: string])[] = [
  ['either data or dataFrom should be specified', externalSecret('  secretStoreRef: {name: vault}\n')],
  ['time: unknown unit "d" in duration "1d"', externalSecret(`  refreshInterval: 1d\n${entry}`)],
  ['time: missing unit in duration "60"', externalSecret(`  refreshInterval: "60"\n${entry}`)],
  [
    "deletionPolicy=Delete must not be used when the controller doesn't own the secret. Please set creationPolicy=Owner",
    externalSecret(`  target: {creationPolicy: Merge, deletionPolicy: Delete}\n${entry}`),
  ],
  [
    'deletionPolicy=Merge must not be used with creationPolicy=None. There is no Secret to merge with',
    externalSecret(`  target: {creationPolicy: None, deletionPolicy: Merge}\n${entry}`),
  ],
  ['duplicate secretKey found: a', externalSecret(`${entry}    - secretKey: a\n      remoteRef: {key: b}\n`)],
  [
    'extract, find, or generatorRef cannot be set at the same time',
    externalSecret(
      '  secretStoreRef: {name: vault}\n  dataFrom:\n    - extract: {key: a}\n      find: {path: b, name: {regexp: c}}\n',
    ),
  ],
  [
    'either extract, find, or sourceRef must be set to dataFrom',
    externalSecret('  secretStoreRef: {name: vault}\n  dataFrom:\n    - rewrite: []\n'),
  ],
  [
    'generatorRef or storeRef must be set when using sourceRef in dataFrom',
    externalSecret('  dataFrom:\n    - sourceRef: {}\n'),
  ],
  [
    'template.type="bootstrap.kubernetes.io/token" is not allowed',
    externalSecret(`  target: {template: {type: bootstrap.kubernetes.io/token}}\n${entry}`),
  ],
  [
    'template.type="kubernetes.io/service-account-token" with annotation "kubernetes.io/service-account.name" is not allowed',
    externalSecret(
      `  target: {template: {type: kubernetes.io/service-account-token, metadata: {annotations: {kubernetes.io/service-account.name: a}}}}\n${entry}`,
    ),
  ],
  [
    'templateFrom target="spec.x" is not allowed when targeting a Secret, must be one of "Data", "Annotations" or "Labels"',
    externalSecret(`  target: {template: {templateFrom: [{target: spec.x, literal: a}]}}\n${entry}`),
  ],
];

const store = (provider: string, more = '') =>
  `apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: one, namespace: apps}\nspec:\n  provider: ${provider}\n${more}`;
const vault = (fields: string) => store(`{vault: {server: 'https://vault.test', ${fields}}}`);
const refusedStores: readonly (readonly [message: string, text: string])[] = [
  ['secret stores must only have exactly one backend specified, found 0', store('{}')],
  [
    'invalid Auth.AppRole: neither `roleId` nor `roleRef` was supplied',
    vault('auth: {appRole: {path: approle, secretRef: {name: a, key: b}}}'),
  ],
  [
    'neither `secretRef` nor `kubernetesServiceAccountToken` was supplied as token source for jwt authentication',
    vault('auth: {jwt: {path: jwt}}'),
  ],
  [
    'when provided, both ClientTLS.ClientCert and ClientTLS.SecretRef should be provided',
    vault('tls: {certSecretRef: {name: a, key: b}}'),
  ],
  [
    'checkAndSet is not supported with Vault KV version v1',
    vault('version: v1, checkAndSet: {required: true}'),
  ],
  [
    'invalid Auth.TokenSecretRef: namespace should either be empty or match the namespace of the SecretStore for a namespaced SecretStore',
    vault('auth: {tokenSecretRef: {name: a, key: b, namespace: other}}'),
  ],
  [
    'invalid refreshInterval "1d": time: unknown unit "d" in duration "1d"',
    `${vault('path: kv')}  refreshInterval: 1d\n`,
  ],
  ['invalid refreshInterval -1: must not be negative', `${vault('path: kv')}  refreshInterval: -1\n`],
  [
    'failed to compile 0th namespace regex in 0th condition: error parsing regexp',
    `${vault('path: kv')}  conditions: [{namespaceRegexes: ['a(?=b)']}]\n`,
  ],
];

describe("the operator's webhook", () => {
  it.each([...refused, ...refusedStores])('says: %s', (message, text) => {
    const [document] = checked(text);
    const found = document?.problems.find((problem) => problem.message.startsWith(message));
    expect(document?.problems.map((problem) => problem.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
    expect(found).toMatchObject({ source: 'admission', severity: 'error' });
    expect(document?.ok).toBe(false);
  });

  it('takes what is right, and says nothing of versions that it does not see', () => {
    const [good] = checkText(externalSecret(`  refreshInterval: 1h30m\n${entry}`));
    expect(good).toMatchObject({ ok: true, kind: 'ExternalSecret', name: 'one' });
    // Orphan is not owned either, and allowed.
    const orphan = `  target: {creationPolicy: Orphan, deletionPolicy: Delete}\n  #                                                ^^^^^^ deletion-policy\n`;
    expect(checkText(externalSecret(`${orphan}${entry}`))).toMatchObject([{ ok: true }]);
    // Only with the deletion policy Retain: otherwise it is a hint.
    const text = externalSecret(`  target: {deletionPolicy: Delete}
  secretStoreRef: {name: vault}
  data:
    - secretKey: a
      remoteRef: {key: a}
    - secretKey: a
    #            ^ duplicate-secret-key
      remoteRef: {key: b}
`);
    expect(checkText(text)).toMatchObject([{ ok: true, problems: [{ severity: 'warning' }] }]);
  });

  it('lets a store without a namespace refer to any', () => {
    const text = vault('auth: {tokenSecretRef: {name: a, key: b, namespace: other}}').replace(
      ', namespace: apps',
      '',
    );
    expect(checked(text)).toMatchObject([{ ok: true }]);
  });
});

describe('durations of Go', () => {
  it.each([
    ['1h', 3600],
    ['1h30m', 5400],
    ['1.5s', 1.5],
    ['.5m', 30],
    ['0', 0],
    ['-2s', -2],
    ['100µs', 1e-4],
  ])('%s', (text, seconds) => {
    const read = parseDuration(text);
    expect('seconds' in read ? read.seconds : read.error).toBeCloseTo(seconds, 9);
  });

  it.each(['', '1', '1d', 'h', '1 h', '1h-1m', '3000000h', '1h1'])('not %j', (text) => {
    expect(parseDuration(text)).toHaveProperty('error');
  });
});

describe('regular expressions of Go', () => {
  it.each(['a(?=b)', 'a(?<!b)', String.raw`(a)\1`, 'a++', 'a{1001}', '(', 'a)', '*a', '[a'])(
    'refuse %s',
    (pattern) => {
      expect(re2Problem(pattern)).toMatch(/^error parsing regexp/);
    },
  );

  it.each([
    '^a.*$',
    '(?i)abc',
    '(?P<name>a)',
    String.raw`\Qa+b\E`,
    '[[:alpha:]]+',
    String.raw`\pL`,
    String.raw`\\(?:a)`,
    '[(?=]',
    'a{2,3}?',
  ])('take %s', (pattern) => {
    expect(re2Problem(pattern)).toBeUndefined();
  });
});
