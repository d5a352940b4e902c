import type { Location } from 'vscode-languageserver/node';
import type { FileContext, Located, PlacedDocument, SymbolPlace } from '../../manifests';
import { LineIndex } from '../../text/lineIndex';
import type { Position, Span } from '../../text/types';
import { isAboutSecrets, mayBeManifest } from './manifestText';
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

/** What completion needs: documents that cannot be checked are completed, too. */
export async function toComplete(manifests: ManifestDocuments, uri: string, position: Position) {
  const document = manifests.isEnabled ? manifests.options.service.document(uri) : undefined;
  if (!document || !mayBeManifest(uri, document.languageId)) return undefined;
  const lines = new LineIndex(document.text());
  const at = lines.offsetAt(position);
  // In a file of something else nothing is offered but at its very beginning.
  const isNew = lines.text.length < 200 && !/\S.*\n.*\S/.test(lines.text);
  const isWorkflow = uri.includes('/.github/workflows/');
  if (!isNew && !isWorkflow && !isAboutSecrets(lines.text)) return undefined;
  const workspace = await manifests.loaded();
  const room = manifests.room;
  if (!room) return undefined;
  const { start, end } = room.documentAround(lines.text, at);
  const { index } = workspace;
  const text = lines.text.slice(start, end);
  return { room, lines, start, text, offset: at - start, context: workspace.contextOf(uri), index };
}

/** A span of a file's text. */
export interface TextPlace extends Span {
  readonly uri: string;
  readonly lines: LineIndex;
}

/** A place of the index in the text that is there now; undefined when that is another one. */
export function textPlaceOf(
  manifests: ManifestDocuments,
  { document, start, end }: SymbolPlace,
): TextPlace | undefined {
  const uri = manifests.uriOf(document.file);
  if (uri === undefined) return undefined;
  const open = manifests.options.service.document(uri);
  const lines = open ? manifests.known(uri)?.lines : closedLines(manifests.options.host.readFile(uri));
  return lines && { uri, lines, start: document.start + start, end: document.start + end };
}

export function locationOf(manifests: ManifestDocuments, place: SymbolPlace): Location | undefined {
  const found = textPlaceOf(manifests, place);
  return found && { uri: found.uri, range: found.lines.rangeOf(found) };
}

const closedLines = (text: string | undefined): LineIndex | undefined =>
  text === undefined ? undefined : new LineIndex(text);
