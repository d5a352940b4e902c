import { normaliseAddress } from '../vault/address';
import type { Profile } from './types';

/**
 * The name a profile's token is stored under. It holds where the token may be sent: when the address or the namespace
 * of a profile changes, the name changes, and the new place never sees the old token.
 */
export const accountOf = ({ name, address, namespace }: Profile): string =>
  `${name} @ ${normaliseAddress(address)}/${(namespace ?? '').replace(/^\/+|\/+$/g, '')}`;
