import type { DocumentSymbol, Location } from 'vscode-languageserver/node';
import { SymbolKind } from 'vscode-languageserver/node';
import type { SymbolPlace } from '../../manifests';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import { locationOf, placeIn } from './placeIn';

/** `textDocument/definition`, `references`, `documentSymbol` of manifests. */
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
