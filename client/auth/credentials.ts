import { isVaultError, VaultError } from '../vault/errors';
import type { Transport, VaultAuth } from '../vault/types';

/** Sends a login request to an auth method and takes the token out of the answer. */
export async function postLogin(
  transport: Transport,
  path: string,
  body: object,
  signal: AbortSignal | undefined,
): Promise<VaultAuth> {
  const { address } = transport.endpoint;
  try {
    const { auth } = await transport.request('POST', path, body, signal === undefined ? {} : { signal });
    if (auth !== undefined) return auth;
  } catch (error) {
    // Vault says 400 for wrong credentials, and 403 where the method is not mounted or the user is locked out.
    if (isVaultError(error, 'badRequest') && error.status === 400) {
      throw new VaultError(
        'denied',
        `The vault at ${address} refuses these credentials. Check them and try again.`,
        400,
      );
    }
    if (
      isVaultError(error, 'denied', 'notFound') ||
      (isVaultError(error, 'badRequest') && error.status === 404)
    ) {
      throw new VaultError(
        'badRequest',
        `The vault at ${address} does not offer this login. Set "authMount" in the profile to where the method is ` +
          'mounted; after many wrong passwords, wait a quarter of an hour.',
        error.status,
      );
    }
    throw error;
  }
  throw new VaultError(
    'server',
    `The vault at ${address} took the credentials but gave no token; it may ask for a second factor, which is not supported.`,
  );
}
