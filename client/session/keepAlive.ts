import { isVaultError } from '../vault/errors';
import type { Transport } from '../vault/types';
import { runAt } from './longTimer';

interface Events {
  /** `expiresAt` in epoch milliseconds. */
  renewed(expiresAt: number): void;
  expired(): void;
}

/** At most this long between two tries to renew, in milliseconds. */
const retryMilliseconds = 30_000;

/**
 * Renews the transport's token when two thirds of its time are over, until the vault grants no more, and tells when it
 * is gone. A failed renewal is tried again until the token expires. Returns how to stop.
 */
export function keepAlive(
  transport: Transport,
  firstExpiry: number,
  renewable: boolean,
  events: Events,
): () => void {
  let expiresAt = firstExpiry;
  let cancel: () => void = () => undefined;
  const stopped = new AbortController();

  const awaitExpiry = (): void => {
    cancel = runAt(expiresAt, () => events.expired());
  };
  const renewLater = (share: number, longest = Infinity): void => {
    const remaining = expiresAt - Date.now();
    // Less than a second is not worth a renewal, and would make ever more of them towards the end.
    if (remaining < 1000) awaitExpiry();
    else cancel = runAt(Date.now() + Math.min(remaining * share, longest), () => void renew());
  };
  const renew = async (): Promise<void> => {
    try {
      const options = { signal: stopped.signal };
      const { auth } = await transport.request('POST', 'auth/token/renew-self', {}, options);
      const next = Date.now() + (auth?.leaseDuration ?? 0) * 1000;
      // At its maximum TTL a token is "renewed" without gaining time.
      const gained = next > expiresAt + 500;
      expiresAt = gained ? next : Math.min(next, expiresAt);
      events.renewed(expiresAt);
      if (gained && auth?.renewable) renewLater(2 / 3);
      else awaitExpiry();
    } catch (error) {
      if (stopped.signal.aborted) return;
      if (isVaultError(error, 'expired')) events.expired();
      else if (isVaultError(error, 'denied', 'badRequest', 'notFound')) awaitExpiry();
      else renewLater(1 / 4, retryMilliseconds);
    }
  };

  if (renewable) renewLater(2 / 3);
  else awaitExpiry();
  return () => {
    stopped.abort();
    cancel();
  };
}
