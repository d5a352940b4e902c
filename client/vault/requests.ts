import { recordOf } from './shapes';
import type { RequestOptions, Transport } from './types';

/** Requests that are told at most: a vault with hundreds of mounts has some thousands. */
const most = 50_000;

/**
 * The request paths of all engines that the token may use, as the vault describes itself: `transit/encrypt/{name}`. The
 * answer is of megabytes where there are many mounts. Throws `denied` where the token may not read it.
 */
export async function readRequests(
  transport: Transport,
  options: RequestOptions = {},
): Promise<readonly string[]> {
  const { data } = await transport.request('GET', 'sys/internal/specs/openapi', undefined, options);
  return Object.keys(recordOf(recordOf(data)['paths']))
    .map((path) => path.replace(/^\//, ''))
    .filter((path) => !path.includes('^'))
    .slice(0, most);
}
