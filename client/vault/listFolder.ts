import { isVaultError } from './errors';
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
    return (await transport.request<{ keys: readonly string[] }>('LIST', path, undefined, options)).data.keys;
  } catch (error) {
    if (isVaultError(error, 'notFound')) return [];
    throw error;
  }
}
