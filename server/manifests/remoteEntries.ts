import type { ManifestDocument } from './document';
import { externalSecrets } from './document';
import type { Tree } from './yaml/tree';
import { at, isSet, itemsAt } from './yaml/tree';

/** One place of an ExternalSecret that says what is fetched. */
export interface RemoteEntry {
  readonly use: 'data' | 'extract' | 'find';
  /** The entry of `data` or `dataFrom`. */
  readonly entry: Tree;
  /** `remoteRef`, `extract` or `find`. */
  readonly reference: Tree;
  /** The name of the path in it. */
  readonly field: 'key' | 'path';
  /** The store of its own, in place of the common one. */
  readonly storeRef: Tree | undefined;
}

/** What an ExternalSecret, or the one in a ClusterExternalSecret, fetches from a store. */
export function remoteEntries({ object, kind }: Pick<ManifestDocument, 'object' | 'kind'>): RemoteEntry[] {
  const spec = at(object, ...(externalSecrets[kind] ?? ['spec']));
  const entries: RemoteEntry[] = [];
  const add = (entry: Tree, use: RemoteEntry['use'], name: string) => {
    const reference = at(entry, name);
    if (!reference || isSet(entry, 'sourceRef', 'generatorRef')) return;
    const storeRef = at(entry, 'sourceRef', 'storeRef');
    entries.push({ use, entry, reference, field: use === 'find' ? 'path' : 'key', storeRef });
  };
  for (const entry of itemsAt(spec, 'data')) add(entry, 'data', 'remoteRef');
  for (const entry of itemsAt(spec, 'dataFrom')) {
    add(entry, 'extract', 'extract');
    add(entry, 'find', 'find');
  }
  return entries;
}
