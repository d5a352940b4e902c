import type { ChainLink, ManifestChain } from '../../protocol/manifests';
import { FindChains } from '../../protocol/manifests';
import type { ChainPlace } from '../../manifests';
import { uriKey } from '../../service/uris';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import type { ManifestDocuments } from './manifestDocuments';
import { locationOf } from './placeIn';

/** Chains of one document that are shown. */
const most = 50;
const words = {
  there: undefined,
  absent: 'not in the vault',
  noVersion: 'not in the vault in this version',
  deleted: 'deleted in the vault',
  otherVersion: 'the mount is of the other version of the engine',
  noMount: 'its mount is not in the vault',
} as const;

/** `strongroom/findChains` */
export const manifestChain: Feature = ({ connection, manifests, log }) => {
  connection.onRequest<object, void>(
    FindChains.method,
    guardRequest<typeof shapes.testFile, readonly ManifestChain[]>(
      log,
      FindChains.method,
      shapes.testFile,
      [],
      async ({ uri }) => {
        await manifests.checked(uri);
        await manifests.whole();
        const { room, index } = manifests;
        if (!room || !index) return [];
        const found = new Map(
          index
            .documentsOf(uriKey(uri))
            .flatMap((document) =>
              room.chainsOf(document, index, (request) => manifests.vault.secret(request)),
            )
            .map((chain) => [`${chain.namespace ?? ''}/${chain.secret}`, chain]),
        );
        return [...found.values()].slice(0, most).map((chain): ManifestChain => ({
          secret: chain.secret,
          users: chain.users.map((place) => linkTo(manifests, place)),
          makers: chain.makers.map(({ place, store, reads }) => ({
            maker: linkTo(manifests, place),
            ...(store && {
              store: store.place
                ? linkTo(manifests, store.place)
                : { label: `${store.kind} ${store.name}`, problem: 'not in the workspace' },
            }),
            reads: reads.map(({ path, field, search, state, start, end }) => ({
              ...linkTo(manifests, { ...place, start, end }),
              label: `${search ? 'all below ' : ''}${path}${field === undefined ? '' : `, field ${field}`}`,
              ...(state && words[state] !== undefined && { problem: words[state] }),
            })),
          })),
        }));
      },
    ),
  );
};

function linkTo(manifests: ManifestDocuments, place: ChainPlace): ChainLink {
  const at = locationOf(manifests, place);
  return { label: `${place.kind} ${place.name}`, ...(at && { at }) };
}
