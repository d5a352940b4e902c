import type { AskedVault, MeantVault } from '../../server/protocol/vault';
import { normaliseAddress } from '../vault/address';
import type { VaultClient } from '../vault/types';
import type { LiveVault, LiveVaults } from './liveVaults';

/** A vault that can be asked, and how it is told who was. */
export interface Meant {
  readonly client: VaultClient;
  readonly asked: AskedVault;
  /** What comes before every path: the namespace below the profile's own, with a slash; else empty. */
  readonly prefix: string;
}

/** The vault that a manifest names by its address; else the only one with a login. */
export async function meantVault(
  live: LiveVaults,
  { server, namespace }: MeantVault,
): Promise<Meant | undefined> {
  const all = await live.all();
  const address = server === undefined ? undefined : addressOf(server);
  const same = all
    .filter(({ profile }) => address !== undefined && address === addressOf(profile.address))
    .flatMap((vault) => meantAt(vault, true, prefixOf(vault, namespace)))
    .sort((a, b) => a.prefix.length - b.prefix.length);
  if (same[0]) return same[0];
  const [only, ...others] = all;
  if (!only || others.length > 0) return undefined;
  // One that names no namespace may well mean that of the profile.
  return meantAt(only, false, namespace === undefined ? '' : prefixOf(only, namespace))[0];
}

function meantAt({ client, profile }: LiveVault, isCertain: boolean, prefix: string | undefined): Meant[] {
  return prefix === undefined ? [] : [{ client, prefix, asked: { profile: profile.name, isCertain } }];
}

/** Undefined where the namespace is not below that of the profile. */
function prefixOf({ profile }: LiveVault, namespace: string | undefined): string | undefined {
  const [own, wanted] = [profile.namespace, namespace].map((text = '') => text.replace(/^\/+|\/+$/g, ''));
  if (own === wanted) return '';
  const above = own ? `${own}/` : '';
  return wanted?.startsWith(above) ? `${wanted.slice(above.length)}/` : undefined;
}

/** Undefined for what is no address. */
function addressOf(text: string): string | undefined {
  try {
    return normaliseAddress(text.replace(/\/+$/, ''));
  } catch {
    return undefined;
  }
}
