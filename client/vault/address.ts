import { VaultError } from './errors';

/**
 * Scheme, host and port of a vault's address, in one spelling: lower case, without the scheme's default port.
 * Throws `badRequest` for anything else than `http(s)://host[:port]`.
 */
export function normaliseAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw malformed('it is not a URL');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw malformed('it must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') throw malformed('it must not hold a user name or password');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw malformed('it must end after the host and port');
  }
  return url.origin;
}

/** Without the address itself: it may hold a password. */
const malformed = (reason: string): VaultError =>
  new VaultError(
    'badRequest',
    `The vault address of the profile cannot be used: ${reason}. Write it like https://vault.example.com:8200.`,
  );
