import type { ManifestDocument } from '../document';
import { eso, externalSecrets } from '../document';
import { remoteEntries } from '../remoteEntries';
import type { Span } from '../../text/types';
import type { Tree } from '../yaml/tree';
import { at, entriesAt, isSet, itemsAt, textAt } from '../yaml/tree';
import type { VaultMount } from '../vaultPath';
import { referencesOf } from './references';
import { madeSecret, targetOf } from './targets';

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
  readonly hasName: boolean;
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

/** The role that a store logs in with. */
export interface StoreRole extends Span {
  /** Of the auth method, without `auth/`. */
  readonly mount: string;
  readonly name: string;
}

export interface StoreFacts {
  readonly role?: StoreRole;
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
  readonly remotes: readonly Remote[];
  readonly target?: Target;
  readonly store?: StoreFacts;
  /** The entries of a Secret. */
  readonly keys?: ReadonlySet<string>;
}

export function factsOf(document: ManifestDocument): Facts {
  const { kind, name, namespace, root, object, group } = document;
  const named = at(root, 'metadata', 'name') ?? at(root, 'kind') ?? root;
  const base = {
    kind,
    name,
    ...(namespace !== undefined && { namespace }),
    place: { start: named.start, end: named.end },
    references: referencesOf(document),
  };
  if (group === eso && externalSecrets[kind]) {
    const spec = at(object, ...externalSecrets[kind]);
    const target = spec && kind === 'ExternalSecret' ? targetOf(spec, document) : undefined;
    return { ...base, remotes: remotesOf(document, spec), ...(target && { target }) };
  }
  if (group === eso && /^(?:Cluster)?SecretStore$/.test(kind))
    return { ...base, remotes: [], store: storeOf(at(object, 'spec')) };
  const made = madeSecret(document);
  if (made) return { ...base, remotes: [], target: made };
  if (group === '' && kind === 'Secret') {
    const keys = [...entriesAt(root, 'data'), ...entriesAt(root, 'stringData')].map(([key]) => key);
    return { ...base, remotes: [], keys: new Set(keys) };
  }
  return { ...base, remotes: [] };
}

function remotesOf(document: ManifestDocument, spec: Tree | undefined): Remote[] {
  const common = storeReference(at(spec, 'secretStoreRef'));
  return remoteEntries(document).map(({ use, reference, field, storeRef }) => {
    const place = at(reference, field) ?? reference;
    const opaque = place.kind === 'scalar' && place.opaque;
    const named = at(reference, 'property');
    const store = storeRef ? storeReference(storeRef) : common;
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
      hasName: isSet(reference, 'name'),
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

/** Auth methods with roles that LIST tells: the fields of the mount and of the role, and the mount's usual name. */
const roleFields: Readonly<Record<string, readonly [mount: string, role: string, usual: string]>> = {
  kubernetes: ['mountPath', 'role', 'kubernetes'],
  jwt: ['path', 'role', 'jwt'],
  iam: ['path', 'vaultRole', 'aws'],
  gcp: ['path', 'role', 'gcp'],
};

function roleOf(auth: Tree | undefined): StoreRole | undefined {
  for (const [method, { value }] of entriesAt(auth)) {
    const fields = Object.hasOwn(roleFields, method) ? roleFields[method] : undefined;
    const place = fields && at(value, fields[1]);
    const name = textAt(place);
    if (!fields || !place || !name || (place.kind === 'scalar' && place.opaque)) continue;
    const mount = (textAt(value, fields[0]) ?? fields[2]).replace(/^\/?(?:auth\/)?|\/$/g, '');
    return { mount, name, start: place.start, end: place.end };
  }
  return undefined;
}

function storeOf(spec: Tree | undefined): StoreFacts {
  const [provider] = entriesAt(spec, 'provider').map(([name]) => name);
  const vault = at(spec, 'provider', 'vault');
  const [path, server, namespace] = ['path', 'server', 'namespace'].map((name) => textAt(vault, name));
  const conditions = itemsAt(spec, 'conditions');
  const role = roleOf(at(vault, 'auth'));
  const byLabel = conditions.some((one) => isSet(one, 'namespaceSelector'));
  const texts = (tree: Tree, name: string) => itemsAt(tree, name).flatMap((one) => textAt(one) ?? []);
  return {
    ...(provider !== undefined && { provider }),
    ...(role && { role }),
    ...(vault && {
      vault: {
        ...(path !== undefined && { path }),
        version: textAt(vault, 'version') === 'v1' ? ('v1' as const) : ('v2' as const),
        ...(server !== undefined && { server }),
        ...(namespace !== undefined && { namespace }),
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
