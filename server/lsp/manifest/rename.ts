import type { PrepareRenameResult, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { SymbolPlace, TextOf } from '../../manifests';
import type { Position, Span } from '../../text/types';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import type { ManifestDocuments } from './manifestDocuments';
import { placeIn, textPlaceOf } from './placeIn';

const refuse = (message: string) => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** `textDocument/prepareRename`, `rename` of manifests: objects, and entries of Secrets. */
export const manifestRename: Feature = ({ methods, manifests, log }) => {
  methods.prepareRename.push(
    guardRequest<typeof shapes.hover, PrepareRenameResult | null>(
      log,
      'textDocument/prepareRename',
      shapes.hover,
      null,
      async ({ textDocument: { uri }, position }) => {
        const named = await namedAt(manifests, uri, position);
        if (!named) return null;
        const { lines, start, name } = named;
        const range = lines.rangeOf(unquoted(lines.text, start + name.start, start + name.end));
        return { range, placeholder: name.name };
      },
    ),
  );
  methods.rename.push(
    guardRequest<typeof shapes.rename, WorkspaceEdit | null>(
      log,
      'textDocument/rename',
      shapes.rename,
      null,
      async ({ textDocument: { uri }, position, newName }) => {
        const named = await namedAt(manifests, uri, position);
        if (!named) return null;
        const places = named.placesFor(newName);
        if (typeof places === 'string') throw refuse(places);
        const changes: Record<string, { range: Range; newText: string }[]> = {};
        for (const place of places) {
          const at = textPlaceOf(manifests, place);
          if (!at) throw refuse('A file that has the name has changed. Try again.');
          const range = at.lines.rangeOf(unquoted(at.lines.text, at.start, at.end));
          (changes[at.uri] ??= []).push({ range, newText: newName });
        }
        return { changes };
      },
    ),
  );
};

/** What has a name at a position, and where a new one would be written, or why it cannot be. */
async function namedAt(manifests: ManifestDocuments, uri: string, position: Position) {
  const place = await placeIn(manifests, uri, position);
  const index = manifests.index;
  if (!place?.located || !index) return undefined;
  const { room, located, offset, start, file } = place;
  const at = { lines: file.lines, start };
  const textOf: TextOf = (document) => {
    const found = textPlaceOf(manifests, { document, start: 0, end: 0 });
    if (!found) return undefined;
    const around = room.documentAround(found.lines.text, found.start);
    const text = found.lines.text.slice(around.start, around.end);
    return { text, context: manifests.contextOf(found.uri) };
  };
  const symbol = room.symbolAt(located, offset);
  if (symbol)
    return {
      ...at,
      name: symbol,
      placesFor: (newName: string): SymbolPlace[] | string =>
        room.isObjectName(newName)
          ? room.renamePlaces(symbol, index)
          : 'A name has small letters, digits, - and . only, and letters or digits at its ends.',
    };
  const entry = room.entryAt(located, offset, textOf);
  return (
    entry && {
      ...at,
      name: entry,
      placesFor: (newName: string): SymbolPlace[] | string =>
        room.isEntryName(newName)
          ? room.renameEntryPlaces(entry, newName, located, index, textOf)
          : 'The name of an entry has letters, digits, -, _ and . only.',
    }
  );
}

/** A value without the quotes around it. */
function unquoted(text: string, start: number, end: number): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
