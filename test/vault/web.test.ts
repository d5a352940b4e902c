import { expect, test } from 'vitest';
import { webAddress } from '../../client/vault/web';

test.each([
  ['a secret', {}, 'secret', 'app/db', '/ui/vault/secrets/secret/show/app/db'],
  ['a mount', {}, 'secret', '', '/ui/vault/secrets/secret/list'],
  ['names to encode', {}, 'team/kv', 'my app/a#b', '/ui/vault/secrets/team%2Fkv/show/my%20app/a%23b'],
  ['a namespace', { namespace: 'a/b' }, 'kv', 'x', '/ui/vault/secrets/kv/show/x?namespace=a%2Fb'],
])('the page of %s', (_, endpoint, mount, path, expected) => {
  expect(webAddress({ address: 'https://Vault.example.com:443/', ...endpoint }, mount, path)).toBe(
    `https://vault.example.com${expected}`,
  );
});
