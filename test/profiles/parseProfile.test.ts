import { describe, expect, test } from 'vitest';
import {
  addressProblem,
  isUnencrypted,
  normalizeAddress,
  parseProfile,
  parseProfiles,
} from '../../client/profiles/parseProfile';

describe('addresses', () => {
  test.each([
    'https://vault.example.com',
    'https://vault.example.com:8200/',
    'http://127.0.0.1:8200',
    'https://[::1]:8200',
  ])('takes %s', (address) => expect(addressProblem(address)).toBeUndefined());

  test.each([
    '',
    'vault.example.com',
    'vault.example.com:8200',
    'ftp://vault.example.com',
    'https://',
    'https://vault.example.com/v1',
    'https://user:word@vault.example.com',
    'https://vault.example.com?a=b',
    'https://vault.example.com#a',
    'file:///etc/passwd',
  ])('says what is wrong with "%s"', (address) => expect(addressProblem(address)).toMatch(/\w/));

  test('never repeats a password that was typed into an address', () => {
    expect(addressProblem('https://user:hunter@vault.example.com')).not.toContain('hunter');
  });

  test('normalizes case, default port and slash', () => {
    expect(normalizeAddress(' HTTPS://Vault.Example.com:443/ ')).toBe('https://vault.example.com');
  });

  test.each([
    ['http://vault.example.com', true],
    ['http://10.0.0.1:8200', true],
    ['http://127.0.0.1:8200', false],
    ['http://localhost:8200', false],
    ['http://localhost.attacker.invalid', true],
    ['https://vault.example.com', false],
  ])('knows whether %s goes over the wire in the clear: %s', (address, expected) => {
    expect(isUnencrypted(address)).toBe(expected);
  });
});

describe('profiles', () => {
  test('keeps what it knows and drops the rest', () => {
    const entry = {
      name: 'a',
      address: 'https://a.example/',
      namespace: 'n',
      caFile: '',
      pinned: ['secret/a'],
      token: 't',
    };
    expect(parseProfile(entry)).toEqual({
      name: 'a',
      address: 'https://a.example',
      namespace: 'n',
      pinned: ['secret/a'],
    });
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ name: ' ', address: 'https://a.example' }],
    [{ name: 'a' }],
    [{ name: 'a', address: 1 }],
    [{ name: 'a', address: 'https://a.example/path' }],
    [{ name: 'a', address: 'https://a.example', namespace: 1 }],
    [{ name: 'a', address: 'https://a.example', authMethod: 'magic' }],
    [{ name: 'a', address: 'https://a.example', tokenStorage: 'file' }],
    [{ name: 'a', address: 'https://a.example', pinned: 'secret/a' }],
    [{ name: 'a', address: 'https://a.example', pinned: [1] }],
  ])('says what is wrong with %j', (entry) =>
    expect(parseProfile(entry)).toEqual(expect.stringMatching(/\w+\.$|example$/)),
  );

  test('uses what can be used, and the first of two with one name', () => {
    const a = { name: 'a', address: 'https://a.example' };
    const { profiles, problems } = parseProfiles([
      a,
      { name: 'b' },
      { ...a, address: 'https://other.example' },
    ]);
    expect(profiles).toEqual([a]);
    expect(problems).toHaveLength(2);
  });

  test.each([undefined, null, 'text', {}])('takes %j as no profiles', (value) => {
    expect(parseProfiles(value)).toEqual({ profiles: [], problems: [] });
  });
});
