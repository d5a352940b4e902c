import type { VaultLayout, VaultMount } from '../../server/protocol/vault';
import { readLayout } from '../vault/layout';
import type { LiveVaults } from './liveVaults';

/** Describes the vault that is worked with; undefined when nobody is logged in. @throws VaultError */
export type DescribeLayout = (signal?: AbortSignal) => Promise<VaultLayout | undefined>;

export function createLayout(live: LiveVaults): DescribeLayout {
  const layout = live.question(async ({ transport }, profile, signal): Promise<VaultLayout> => {
    const { mounts, ...rest } = await readLayout(transport, { signal });
    return { profile, ...rest, mounts: mounts.map(toVaultMount) };
  });
  return async (signal) => {
    const vault = await live.current();
    return vault && layout.ask(vault.client, vault.profile.name, signal);
  };
}

const toVaultMount = ({ path, type, kvVersion, accessor }: VaultMount): VaultMount => ({
  path,
  type,
  ...(kvVersion && { kvVersion }),
  ...(accessor !== undefined && path.startsWith('auth/') && { accessor }),
});
