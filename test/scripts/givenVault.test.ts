import { expect, it } from 'vitest';
import { givenVault } from '../../scripts/lib/givenVault.mjs';

it('makes a profile of what the environment says', () => {
  expect(givenVault({})).toBeUndefined();
  expect(givenVault({ VAULT_ADDR: '' })).toBeUndefined();
  expect(givenVault({ VAULT_ADDR: 'https://Vault.example.com:443/', VAULT_NAMESPACE: '' })).toEqual({
    address: 'https://vault.example.com',
    profile: { name: 'Vault', address: 'https://vault.example.com', authMethod: 'token' },
    token: undefined,
  });
  const env = { VAULT_ADDR: 'http://[::1]:8200', VAULT_NAMESPACE: 'team', VAULT_CACERT: '/ca.pem' };
  expect(givenVault(env)?.profile).toMatchObject({
    address: 'http://[::1]:8200',
    namespace: 'team',
    caFile: '/ca.pem',
  });
});

it.each([
  'vault.example.com:8200',
  'https://vault.example.com/behind/a/path',
  'https://ann:word@vault.example.com',
  'ftp://vault.example.com',
  'https://vault.example.com?x',
])('refuses the address %s before anything is started, without repeating it', (VAULT_ADDR) => {
  expect(() => givenVault({ VAULT_ADDR })).toThrow(/^VAULT_ADDR cannot be used: write it as/);
});
