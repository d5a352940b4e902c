import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeError, redact } from '../../client/ui/redact';
import { VaultError } from '../../client/vault/errors';

const random = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

test.each([
  ['a service token of Vault', `hvs.${random(24)}`],
  ['a batch token', `hvb.${random(90)}`],
  ['a token of OpenBao', `s.${random(24)}`],
  ['a long key', random(40)],
])('takes %s out of a line', (_, secret) => {
  const line = redact(`before ${secret} after`);
  expect(line).toBe('before [redacted] after');
});

test('leaves words, addresses and paths readable', () => {
  const line = 'The vault at https://vault.example.com:8200 is sealed: secret/data/app/github';
  expect(redact(line)).toBe(line);
});

test('writes down the words of a VaultError, and only name and code of any other', () => {
  expect(describeError(new VaultError('sealed', 'The vault is sealed.', 503))).toBe(
    'sealed: The vault is sealed.',
  );
  expect(describeError(Object.assign(new Error('the text was abc'), { code: 'ENOENT' }))).toBe(
    'Error (ENOENT)',
  );
  expect(describeError('abc')).toBe('unknown error');
});
