import { isVaultError } from './errors';
import { isRecord, malformed, stringsOf } from './shapes';
import type { RequestOptions, Transport } from './types';

/** Names under `base/folder`, folders with a trailing slash. Vault answers 404 for a folder that holds nothing. */
export async function listFolder(
  transport: Transport,
  base: string,
  folder: string,
  options: RequestOptions = {},
): Promise<readonly string[]> {
  const path = folder === '' ? base : `${base}/${folder}`;
  try {
    const { data } = await transport.request('LIST', path, undefined, options);
    if (!isRecord(data) || !Array.isArray(data['keys'])) throw malformed(path);
    return stringsOf(data['keys']).filter(isName);
  } catch (error) {
    if (isVaultError(error, 'notFound')) return [];
    throw error;
  }
}

/** Anything else leads nowhere, or back to the same folder without end. */
const isName = (name: string): boolean => /^[^/]+\/?$/.test(name) && !/^\.{1,2}\/?$/.test(name);
