import { setTimeout as sleep } from 'node:timers/promises';
import { VaultError } from '../vault/errors';

const attempts = 60;
const longestMilliseconds = 2000;

/**
 * Waits before the next try, longer from time to time and at random, so that many writers of one secret come to terms.
 * Throws `conflict` when there were too many tries.
 */
export function createPause(path: string): () => Promise<void> {
  let tries = 0;
  return async () => {
    if (++tries > attempts) {
      throw new VaultError('conflict', `"${path}" is being changed by others all the time. Try again later.`);
    }
    await sleep(Math.random() * Math.min(longestMilliseconds, 10 * 2 ** tries));
  };
}
