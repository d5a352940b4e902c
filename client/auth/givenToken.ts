import { VaultError } from '../vault/errors';
import type { Transport } from '../vault/types';
import { lookupToken, type TokenInfo } from './lookupToken';

/** Logs in with a token that the user already has. `source` says where it came from, for the message. */
export async function loginWithToken(
  transport: Transport,
  text: string,
  source: string,
  signal: AbortSignal | undefined,
): Promise<TokenInfo> {
  const token = text.trim();
  // Anything else cannot go into an HTTP header; it is no token but a slip of the clipboard.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new VaultError(
      'badRequest',
      `${source} is not a token: it is empty or holds spaces or special characters.`,
    );
  }
  return lookupToken(transport, token, signal === undefined ? {} : { signal });
}
