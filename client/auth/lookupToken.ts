import { isVaultError } from '../vault/errors';
import type { RequestOptions, Transport, VaultAuth } from '../vault/types';

/** What the vault tells of a token. */
export interface TokenInfo extends VaultAuth {
  /** Such as `userpass-ann`; '' when the token may not look itself up. */
  readonly displayName: string;
}

interface RawToken {
  readonly accessor?: string;
  readonly display_name?: string;
  readonly policies?: readonly string[];
  readonly identity_policies?: readonly string[];
  readonly ttl?: number;
  readonly renewable?: boolean;
}

/** Asks the vault about `token`. Throws `VaultError`: `expired` when the token is not valid (any more). */
export async function lookupToken(
  transport: Transport,
  token: string,
  options: RequestOptions = {},
): Promise<TokenInfo> {
  const own = transport.withToken(token);
  try {
    const { data } = await own.request<RawToken>('GET', 'auth/token/lookup-self', undefined, options);
    return {
      clientToken: token,
      accessor: data.accessor ?? '',
      displayName: data.display_name ?? '',
      policies: [...new Set([...(data.policies ?? []), ...(data.identity_policies ?? [])])],
      leaseDuration: data.ttl ?? 0,
      renewable: data.renewable ?? false,
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
