import type {
  DocumentSymbol,
  Location,
  PrepareRenameResult,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { LSPErrorCodes, ResponseError, SymbolKind } from 'vscode-languageserver/node';
import type { SymbolPlace } from '../../manifests';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import { locationOf, placeIn, textPlaceOf } from './placeIn';

/** `textDocument/definition`, `references`, `prepareRename`, `rename`, `documentSymbol` of manifests. */
export const manifestNavigation: Feature = ({ connection, methods, manifests, log }) => {
  const symbolAt = async (uri: string, position: Parameters<typeof placeIn>[2]) => {
    const place = await placeIn(manifests, uri, position);
    const symbol = place?.located && place.room.symbolAt(place.located, place.offset);
    const index = manifests.index;
    return symbol && index ? { ...place, symbol, index } : undefined;
  };
  const locations = (places: readonly SymbolPlace[]): Location[] =>
    places.flatMap((place) => locationOf(manifests, place) ?? []);

  connection.onDefinition(
    guardRequest<typeof shapes.hover, Location[]>(
      log,
      'textDocument/definition',
      shapes.hover,
      [],
      async ({ textDocument: { uri }, position }) => {
        const found = await symbolAt(uri, position);
        return found ? locations(found.room.definitionsOf(found.symbol, found.index)) : [];
      },
    ),
  );
  connection.onReferences(
    guardRequest<typeof shapes.references, Location[]>(
      log,
      'textDocument/references',
      shapes.references,
      [],
      async ({ textDocument: { uri }, position, context: { includeDeclaration } }) => {
        const found = await symbolAt(uri, position);
        if (!found) return [];
        const { room, symbol, index } = found;
        const own = includeDeclaration ? room.definitionsOf(symbol, index) : [];
        return locations([...own, ...room.usesOf(symbol, index)]);
      },
    ),
  );
  methods.prepareRename.push(
    guardRequest<typeof shapes.hover, PrepareRenameResult | null>(
      log,
      'textDocument/prepareRename',
      shapes.hover,
      null,
      async ({ textDocument: { uri }, position }) => {
        const found = await symbolAt(uri, position);
        if (!found) return null;
        const { file, start, symbol } = found;
        const range = file.lines.rangeOf(unquoted(file.lines.text, start + symbol.start, start + symbol.end));
        return { range, placeholder: symbol.name };
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
        const found = await symbolAt(uri, position);
        if (!found) return null;
        const refuse = (message: string) => new ResponseError(LSPErrorCodes.RequestFailed, message);
        if (!found.room.isObjectName(newName))
          throw refuse('A name has small letters, digits, - and . only, and letters or digits at its ends.');
        const places = found.room.renamePlaces(found.symbol, found.index);
        if (typeof places === 'string') throw refuse(places);
        const changes: Record<string, { range: Location['range']; newText: string }[]> = {};
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
  methods.documentSymbol.push(
    guardRequest<typeof shapes.document, DocumentSymbol[]>(
      log,
      'textDocument/documentSymbol',
      shapes.document,
      [],
      async ({ textDocument: { uri } }) => {
        const file = await manifests.checked(uri);
        return (file?.documents ?? []).flatMap(({ start, end, document: { kind, name, facts } }) => {
          if (kind === '' || !file) return [];
          const place = facts?.place ?? { start: 0, end: 0 };
          return [
            {
              name: name || kind,
              detail: kind,
              kind: SymbolKind.Object,
              range: file.lines.rangeOf({ start, end }),
              selectionRange: file.lines.rangeOf({ start: start + place.start, end: start + place.end }),
            },
          ];
        });
      },
    ),
  );
};

/** A value without the quotes around it. */
function unquoted(text: string, start: number, end: number): { start: number; end: number } {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
