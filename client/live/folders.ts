import type { DescribeFolderParams, FolderDescription } from '../../server/protocol/vault';
import { isVaultError } from '../vault/errors';
import { listFolder } from '../vault/listFolder';
import type { LiveVaults } from './liveVaults';
import { meantVault } from './meantVault';

/** Requests for one folder and those below it, and names that are told, at most. */
const mostRequests = 30;
const mostSecrets = 1000;

/** The secrets below a folder; undefined where the user may not list it, or nobody is logged in. @throws VaultError */
export type DescribeFolder = (
  params: DescribeFolderParams,
  signal: AbortSignal,
) => Promise<FolderDescription | undefined>;

export function createFolders(live: LiveVaults): DescribeFolder {
  const folders = live.question(async ({ transport }, path, signal) => {
    const secrets: string[] = [];
    const waiting = [''];
    let isComplete = true;
    for (let asked = 0; waiting.length > 0; asked++) {
      if (asked === mostRequests || secrets.length > mostSecrets) return { secrets, isComplete: false };
      const folder = waiting.shift() ?? '';
      try {
        for (const name of await listFolder(transport, path, folder.replace(/\/$/, ''), { signal }))
          (name.endsWith('/') ? waiting : secrets).push(folder + name);
      } catch (error) {
        if (folder === '' || !isVaultError(error, 'denied')) throw error;
        isComplete = false;
      }
    }
    return { secrets, isComplete };
  });
  return async (params, signal) => {
    const vault = await meantVault(live, params);
    const found = vault && (await folders.ask(vault.client, vault.prefix + params.path, signal));
    return found && { ...vault.asked, ...found };
  };
}
