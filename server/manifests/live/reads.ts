import type { DescribeSecretParams, MeantVault } from '../../protocol/vault';
import type { Span } from '../../text/types';
import { dataPath, metadataPath } from '../vaultPath';
import type { Facts, Remote } from '../workspace/facts';
import type { ManifestIndex } from '../workspace/manifestIndex';
import type { VaultRole } from '../workspace/roles';
import { storeFor } from '../workspace/storesReached';

/** A secret that a manifest reads; the span is the place of the path, or of what stands for it. */
export interface VaultRead extends Span {
  readonly request: DescribeSecretParams;
  /** The text of that place, without quotes: it ends with the name of the secret. */
  readonly written: string;
  readonly property?: string;
  readonly propertyPlace?: Span;
  /** Can the property be a path into the value? */
  readonly isPath: boolean;
  /** What the manifest says of the engine's version, up to the number; absent where it says nothing. */
  readonly saysVersion?: string;
  /** Who reads it. */
  readonly role?: VaultRole;
}

/** Everything that a document reads, as far as all that it depends on is known. */
export function readsOf(facts: Facts, index: ManifestIndex): VaultRead[] {
  const [role] = facts.roles;
  return [
    ...facts.reads.map((read) => ({ ...read, ...(role && { role }) })),
    ...facts.remotes.flatMap((remote): VaultRead[] => {
      const request = requestOf(remote, facts, index);
      if (!request) return [];
      const { start, end, key = '', property, propertyPlace } = remote;
      const store = remote.store && storeFor(index, remote.store, facts.namespace)?.facts;
      return [
        {
          request,
          start,
          end,
          written: key,
          saysVersion: 'the store needs version: v',
          isPath: store?.store?.provider === 'vault',
          ...(property !== undefined && propertyPlace && { property, propertyPlace }),
          ...(store?.roles[0] && { role: store.roles[0] }),
        },
      ];
    }),
  ];
}

/** The request that reads what a manifest refers to, when all that it depends on is known. */
export function requestOf(
  remote: Remote,
  { namespace }: Facts,
  index: ManifestIndex,
): DescribeSecretParams | undefined {
  const { use, key, version, store, fetchesMetadata } = remote;
  const found = store && storeFor(index, store, namespace)?.facts.store;
  if (!found?.vault || key === undefined || use === 'find') return undefined;
  if (version !== undefined && !/^\d{1,9}$/.test(version)) return undefined;
  const { vault } = found;
  if (fetchesMetadata && (vault.version === 'v1' || found.provider !== 'vault')) return undefined;
  return {
    ...meant(vault),
    path: fetchesMetadata ? metadataPath(vault, key) : dataPath(vault, key),
    kvVersion: vault.version === 'v1' ? 1 : 2,
    ...(fetchesMetadata && { isMetadata: true }),
    ...(version !== undefined && !fetchesMetadata && { version: Number(version) }),
  };
}

/** Address and namespace alone. */
export const meant = ({ server, namespace }: MeantVault): MeantVault => ({
  ...(server !== undefined && { server }),
  ...(namespace !== undefined && { namespace }),
});
