import type { ManifestDocument } from '../document';
import { eso, externalSecrets } from '../document';
import { remoteEntries } from '../remoteEntries';
import type { Span } from '../../text/types';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, isSet, itemsAt, textAt } from '../yaml/tree';
import type { VaultMount } from '../vaultPath';
import type { VaultRead } from '../live/reads';
import { ownReads } from '../live/ownReads';
import { referencesOf } from './references';
import type { VaultRole } from './roles';
import { meantVaultOf, rolesOf } from './roles';
import { madeSecrets, targetOf } from './targets';

/** A name of another object, and where it stands. */
export interface Reference extends Span {
  readonly kind: string;
  readonly name: string;
  /** Absent: that of the document. */
  readonly namespace?: string;
  /** The entry of a Secret that is wanted, and where it is named. */
  readonly key?: string;
  readonly keyPlace?: Span;
}

/** What an ExternalSecret reads. */
export interface Remote extends Span {
  readonly use: 'data' | 'extract' | 'find';
  readonly key?: string;
  readonly version?: string;
  readonly hasTags: boolean;
  /** The pattern that `find` looks for in names. */
  readonly name?: string;
  readonly fetchesMetadata: boolean;
  readonly property?: string;
  readonly propertyPlace?: Span;
  readonly store?: Reference;
}

/** The Secret that an ExternalSecret, or another operator's kind, makes. */
export interface Target extends Span {
  readonly name: string;
  readonly creationPolicy: string;
  /** Its entries; absent when they are not known before it is made. */
  readonly keys?: ReadonlySet<string>;
}

export interface StoreFacts {
  readonly provider?: string;
  readonly vault?: VaultMount;
  /** Namespaces that may use a ClusterSecretStore; absent when all may, or labels decide. */
  readonly namespaces?: readonly {
    readonly names: readonly string[];
    readonly patterns: readonly string[];
  }[];
}

/** What other documents need to know of one. Holds no tree: thousands of them stay small. */
export interface Facts {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** Where the document is named. */
  readonly place: Span;
  readonly references: readonly Reference[];
  /** What an ExternalSecret reads through stores, and what other kinds read themselves. */
  readonly remotes: readonly Remote[];
  readonly reads: readonly VaultRead[];
  readonly roles: readonly VaultRole[];
  /** The Secrets that are made of it. */
  readonly targets: readonly Target[];
  readonly store?: StoreFacts;
  /** The entries of a Secret. */
  readonly keys?: ReadonlySet<string>;
}

export function factsOf(document: ManifestDocument): Facts {
  const { kind, name, namespace, root, object, group } = document;
  const named = at(root, 'metadata', 'name') ?? at(root, 'kind') ?? root;
  const spec = group === eso && externalSecrets[kind] ? at(object, ...externalSecrets[kind]) : undefined;
  const target = spec && kind === 'ExternalSecret' ? targetOf(spec, document) : undefined;
  const isStore = group === eso && /^(?:Cluster)?SecretStore$/.test(kind);
  const isSecret = group === '' && kind === 'Secret';
  return {
    kind,
    // Nobody refers to a workflow.
    name: kind === '' ? '' : name,
    ...(namespace !== undefined && { namespace }),
    place: { start: named.start, end: named.end },
    references: referencesOf(document),
    remotes: spec ? remotesOf(document, spec) : [],
    reads: ownReads(document),
    roles: rolesOf(document),
    targets: target ? [target] : madeSecrets(document),
    ...(isStore && { store: storeOf(at(object, 'spec')) }),
    ...(isSecret && {
      keys: new Set(['data', 'stringData'].flatMap((part) => entriesAt(root, part).map(([key]) => key))),
    }),
  };
}

function remotesOf(document: ManifestDocument, spec: Tree | undefined): Remote[] {
  const common = storeReference(at(spec, 'secretStoreRef'));
  return remoteEntries(document).map(({ use, reference, field, storeRef }) => {
    const place = at(reference, field) ?? reference;
    const opaque = place.kind === 'scalar' && place.opaque;
    const named = at(reference, 'property');
    const store = storeRef ? storeReference(storeRef) : common;
    const name = textAt(reference, 'name', 'regexp');
    const [key, version, property] = [field, 'version', 'property'].map((name) => textAt(reference, name));
    return {
      use,
      start: place.start,
      end: place.end,
      ...(key !== undefined && !opaque && { key }),
      ...(version !== undefined && { version }),
      ...(property !== undefined &&
        named && { property, propertyPlace: { start: named.start, end: named.end } }),
      ...(store && { store }),
      hasTags: isSet(reference, 'tags'),
      ...(name !== undefined && { name }),
      fetchesMetadata: textAt(reference, 'metadataPolicy') === 'Fetch',
    };
  });
}

/** The store that a `secretStoreRef` or `storeRef` names. */
function storeReference(tree: Tree | undefined): Reference | undefined {
  const place = at(tree, 'name');
  const name = textAt(place);
  if (!place || !name || (place.kind === 'scalar' && place.opaque)) return undefined;
  return { kind: textAt(tree, 'kind') ?? 'SecretStore', name, start: place.start, end: place.end };
}

function storeOf(spec: Tree | undefined): StoreFacts {
  const [provider] = entriesAt(spec, 'provider').map(([name]) => name);
  const isOpenBao = provider === 'openBao';
  const vault = isOpenBao || provider === 'vault' ? at(spec, 'provider', provider) : undefined;
  const path = textAt(vault, 'path') ?? (isOpenBao ? 'kv' : undefined);
  const conditions = itemsAt(spec, 'conditions');
  const byLabel = conditions.some((one) => isSet(one, 'namespaceSelector'));
  const texts = (tree: Tree, name: string) => itemsAt(tree, name).flatMap((one) => textAt(one) ?? []);
  return {
    ...(provider !== undefined && { provider }),
    ...(vault && {
      vault: {
        ...(path !== undefined && { path }),
        version: textAt(vault, 'version') === 'v1' ? ('v1' as const) : ('v2' as const),
        ...(isOpenBao && { keepsKey: true as const }),
        ...meantVaultOf(vault),
      },
    }),
    ...(conditions.length > 0 &&
      !byLabel && {
        namespaces: conditions.map((one) => ({
          names: texts(one, 'namespaces'),
          patterns: texts(one, 'namespaceRegexes'),
        })),
      }),
  };
}
