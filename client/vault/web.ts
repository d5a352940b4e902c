import { normaliseAddress } from './address';
import { encodePath } from './paths';
import type { VaultEndpoint } from './types';

/**
 * The vault's web page of a secret, or of a mount when `path` is ''. OpenBao and Vault up to 1.14 show KV of both
 * versions there; later Vaults lead from there to their newer page.
 */
export function webAddress(
  endpoint: Pick<VaultEndpoint, 'address' | 'namespace'>,
  mount: string,
  path: string,
): string {
  const page = path === '' ? 'list' : `show/${encodePath(path)}`;
  const query = endpoint.namespace ? `?namespace=${encodeURIComponent(endpoint.namespace)}` : '';
  return `${normaliseAddress(endpoint.address)}/ui/vault/secrets/${encodeURIComponent(mount)}/${page}${query}`;
}
