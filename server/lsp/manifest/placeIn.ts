import type { FileContext, Located, PlacedDocument } from '../../manifests';
import type { Position } from '../../text/types';
import type { ManifestDocuments, OpenManifests } from './manifestDocuments';
import type { Manifests } from './manifestWorkspace';

/** A place in one document of a file. */
export interface ManifestPlace {
  readonly room: Manifests;
  readonly file: OpenManifests;
  /** Where the document begins, and its own text. */
  readonly start: number;
  readonly text: string;
  /** In the document's own text. */
  readonly offset: number;
  readonly context: FileContext;
  readonly placed: PlacedDocument | undefined;
  readonly located: Located | undefined;
}

/** What is at a position; undefined where no document with manifests is. */
export async function placeIn(
  manifests: ManifestDocuments,
  uri: string,
  position: Position,
): Promise<ManifestPlace | undefined> {
  const file = await manifests.checked(uri);
  const room = manifests.room;
  if (!file || !room) return undefined;
  const at = file.lines.offsetAt(position);
  const part = room.documentAround(file.lines.text, at);
  const placed = file.documents.find(({ start }) => start === part.start);
  return {
    room,
    file,
    start: part.start,
    text: file.lines.text.slice(part.start, part.end),
    offset: at - part.start,
    context: manifests.contextOf(uri),
    placed,
    located: manifests.locatedAt(uri, part.start),
  };
}
