import { isVaultError } from '../vault/errors';
import { isRecord, malformed, stringOf, stringsOf } from '../vault/shapes';
import type { RequestOptions, Transport, VaultAuth } from '../vault/types';

/** What the vault tells of a token. */
export interface TokenInfo extends VaultAuth {
  /** Such as `userpass-ann`; '' when the token may not look itself up. */
  readonly displayName: string;
}

/** Asks the vault about `token`. Throws `VaultError`: `expired` when the token is not valid (any more). */
export async function lookupToken(
  transport: Transport,
  token: string,
  options: RequestOptions = {},
): Promise<TokenInfo> {
  const own = transport.withToken(token);
  try {
    const path = 'auth/token/lookup-self';
    const { data } = await own.request('GET', path, undefined, options);
    // Without a time to live it would be taken for one that never expires.
    if (!isRecord(data) || typeof data['ttl'] !== 'number') throw malformed(path);
    return {
      clientToken: token,
      accessor: stringOf(data['accessor']),
      displayName: stringOf(data['display_name']),
      policies: [...new Set([...stringsOf(data['policies']), ...stringsOf(data['identity_policies'])])],
      leaseDuration: data['ttl'],
      renewable: data['renewable'] === true,
    };
  } catch (error) {
    if (!isVaultError(error, 'denied')) throw error;
    // A live token without the default policy.
    return {
      clientToken: token,
      accessor: '',
      displayName: '',
      policies: [],
      leaseDuration: 0,
      renewable: false,
    };
  }
}
