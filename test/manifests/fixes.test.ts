import { describe, expect, it } from 'vitest';
import { checked, externalSecret } from './checkText';

const entry = '  secretStoreRef: {name: vault}\n  data: [{secretKey: a, remoteRef: {key: a}}]\n';

/** Each text has one problem with a fix, and none of its kind after it. */
const cases: Readonly<Record<string, readonly [text: string, now: string]>> = {
  'an old version': [
    externalSecret(entry).replace('/v1\n', '/v1beta1\n'),
    'apiVersion: external-secrets.io/v1\n',
  ],
  'an old version in JSON': [
    '{"apiVersion": "generators.external-secrets.io/v1", "kind": "UUID", "metadata": {"name": "a"}}',
    '"generators.external-secrets.io/v1alpha1"',
  ],
  'a misspelt field': [externalSecret(`  refreshInteval: 1h\n${entry}`), '  refreshInterval: 1h'],
  'a misspelt kind': [
    externalSecret(entry).replace('ExternalSecret', 'ExternalSecrets'),
    'kind: ExternalSecret\n',
  ],
  'a misspelt value': [
    externalSecret(`  target: {creationPolicy: 'owner'}\n${entry}`),
    "creationPolicy: 'Owner'",
  ],
  'a value without quotes': [externalSecret(entry.replace('{key: a}', '{key: 0x1F}')), '{key: "0x1F"}'],
  days: [externalSecret(`  refreshInterval: 2d\n${entry}`), 'refreshInterval: 48h'],
  'a key with slashes': [externalSecret(entry.replace('{key: a}', '{key: "/a/"}')), '{key: "a"}'],
  'a key with data/': [externalSecret(entry.replace('{key: a}', '{key: data/a}')), '{key: a}'],
  'a mount with data': [
    "apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a}\nspec: {provider: {vault: {server: 'https://vault.test', path: kv/data}}}\n",
    'path: kv}',
  ],
  'a misspelt function': [
    externalSecret(`  target: {template: {data: {a: '{{ .a | b64decc }}'}}}\n${entry}`),
    "{a: '{{ .a | b64dec }}'}",
  ],
  'a group of a regular expression': [
    externalSecret(
      "  secretStoreRef: {name: vault}\n  dataFrom: [{extract: {key: a}, rewrite: [{regexp: {source: (a), target: '\\1-\\2'}}]}]\n",
    ),
    "target: '$1-$2'",
  ],
};

describe('fixes', () => {
  it.each(Object.entries(cases))('%s', (_, [text, now]) => {
    const fixable = checked(text).flatMap(({ problems }) => problems.filter(({ fix }) => fix));
    expect(fixable).toHaveLength(1);
    const { start, end, fix, code } = fixable[0]!;
    expect(fix?.title).toMatch(/^[A-Z]/);
    const fixed = `${text.slice(0, start)}${fix!.replace(text.slice(start, end))}${text.slice(end)}`;
    expect(fixed).toContain(now);
    expect(checked(fixed).flatMap(({ problems }) => problems.map((one) => one.code))).not.toContain(code);
  });
});
