import { expect, test } from 'vitest';
import { vaultPage } from '../../server/protocol/vaultPage';

test.each([
  ['a secret', undefined, 'secret', 'app/db', '/ui/vault/secrets/secret/show/app/db'],
  ['a mount', undefined, 'secret', '', '/ui/vault/secrets/secret/list'],
  ['names to encode', undefined, 'team/kv', 'my app/a#b', '/ui/vault/secrets/team%2Fkv/show/my%20app/a%23b'],
  ['a namespace', 'a/b', 'kv', 'x', '/ui/vault/secrets/kv/show/x?namespace=a%2Fb'],
])('the page of %s', (_, namespace, mount, path, expected) => {
  expect(vaultPage('https://vault.example.com/', namespace, mount, path)).toBe(
    `https://vault.example.com${expected}`,
  );
});

test.each(['javascript:alert(1)', 'vault.example.com', 'https://user@vault.example.com', 'https://', ''])(
  'nothing leads to %s',
  (address) => expect(vaultPage(address, undefined, 'secret', 'app')).toBeUndefined(),
);

test('nor to a path that is another one in a browser', () => {
  expect(vaultPage('https://vault.example.com', undefined, 'secret', 'a/../b')).toBeUndefined();
});
