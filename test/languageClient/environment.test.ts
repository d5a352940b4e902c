import { expect, test } from 'vitest';
import { withoutCredentials } from '../../client/languageClient/environment';

test('takes out what carries or leads to a credential', () => {
  const names = [
    'VAULT_TOKEN',
    'VAULT_ADDR',
    'BAO_TOKEN',
    'vault_client_key',
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'PGPASSWORD',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'OPENAI_API_KEY',
  ];
  const env = Object.fromEntries(names.map((name) => [name, 'x']));
  expect(Object.keys(withoutCredentials(env)).sort()).toEqual([...names].sort());
  expect(new Set(Object.values(withoutCredentials(env)))).toEqual(new Set([undefined]));
});

test('leaves the rest alone', () => {
  expect(
    withoutCredentials({
      PATH: '/bin',
      HOME: '/home',
      LANG: 'C',
      NODE_OPTIONS: '',
      ELECTRON_RUN_AS_NODE: '1',
    }),
  ).toEqual({});
});
