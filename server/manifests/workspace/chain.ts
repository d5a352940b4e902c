import type { SecretDescription } from '../../protocol/vault';
import { dataPath, metadataPath } from '../vaultPath';
import type { Span } from '../../text/types';
import type { AskSecret } from '../live/askVault';
import type { VaultRead } from '../live/reads';
import { requestOf } from '../live/reads';
import type { Located, ManifestIndex } from './manifestIndex';
import { sameNamespace } from './manifestIndex';
import { storeFor } from './storesReached';

/** A name in a manifest of the workspace. */
export interface ChainPlace extends Span {
  readonly kind: string;
  readonly name: string;
  readonly document: Located;
}

/** How one Secret comes from the vault to who uses it. */
export interface Chain {
  readonly secret: string;
  readonly namespace?: string;
  readonly users: readonly ChainPlace[];
  readonly makers: readonly ChainMaker[];
}

/** What makes the Secret; a Secret that stands in a manifest makes itself. */
export interface ChainMaker {
  readonly place: ChainPlace;
  readonly store?: { readonly kind: string; readonly name: string; readonly place?: ChainPlace };
  readonly reads: readonly ChainRead[];
}

export interface ChainRead extends Span {
  /** The path of the request, where the store is known; else the key. */
  readonly path: string;
  readonly field?: string;
  readonly search: boolean;
  /** What the vault says to it, as far as it is known. */
  readonly state?: SecretDescription['state'];
}

/** The chains that a document is a part of, by the Secrets in them. */
export function chainsOf(document: Located, index: ManifestIndex, ask: AskSecret): Chain[] {
  const { facts } = document;
  const names = new Set<string>();
  for (const { name } of facts.targets) names.add(name);
  if (facts.kind === 'Secret') names.add(facts.name);
  if (!facts.store)
    for (const { kind, name } of facts.references)
      if (kind === 'Secret' && facts.remotes.length === 0) names.add(name);
  if (facts.store)
    for (const user of index.referrers(facts.kind, facts.name))
      for (const { name } of user.facts.targets) names.add(name);
  return [...names].map((name) => chainOf(name, facts.namespace, index, ask));
}

function chainOf(secret: string, namespace: string | undefined, index: ManifestIndex, ask: AskSecret): Chain {
  const isNear = ({ facts }: Located) => sameNamespace(facts.namespace, namespace);
  // A store's own credentials are a chain of their own.
  const users = index
    .referrers('Secret', secret)
    .filter(isNear)
    .map((document) =>
      placeOf(
        document,
        document.facts.references.find((one) => one.kind === 'Secret' && one.name === secret),
      ),
    );
  const makers = [...index.makers(secret), ...index.objects('Secret', secret)].filter(isNear);
  return {
    secret,
    ...(namespace !== undefined && { namespace }),
    users,
    makers: makers.map((document) => makerOf(document, index, ask)),
  };
}

function placeOf(document: Located, span: Span = document.facts.place): ChainPlace {
  const { kind, name } = document.facts;
  return { kind, name, document, start: span.start, end: span.end };
}

function makerOf(document: Located, index: ManifestIndex, ask: AskSecret): ChainMaker {
  const { facts } = document;
  const reference = facts.remotes.find(({ store }) => store)?.store;
  const store = reference && storeFor(index, reference, facts.namespace);
  return {
    place: placeOf(document),
    ...(reference && {
      store: { kind: reference.kind, name: reference.name, ...(store && { place: placeOf(store) }) },
    }),
    reads: [
      ...facts.reads.map((read) => ownRead(read, ask)),
      ...facts.remotes.map((remote): ChainRead => {
        const vault = remote.store && storeFor(index, remote.store, facts.namespace)?.facts.store?.vault;
        const request = requestOf(remote, facts, index);
        const state = request && ask(request)?.state;
        const search = remote.use === 'find';
        const key = remote.key ?? '';
        const path = search || remote.fetchesMetadata ? metadataPath : dataPath;
        return {
          path: vault ? path(vault, key) : key,
          search,
          start: remote.start,
          end: remote.end,
          ...(remote.property !== undefined && { field: remote.property }),
          ...(state && { state }),
        };
      }),
    ],
  };
}

function ownRead({ request, property, start, end }: VaultRead, ask: AskSecret): ChainRead {
  const state = ask(request)?.state;
  const field = property !== undefined && { field: property };
  return { path: request.path, search: false, start, end, ...field, ...(state && { state }) };
}
