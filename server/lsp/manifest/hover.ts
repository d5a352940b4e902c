import type { Hover } from 'vscode-languageserver/node';
import { MarkupKind } from 'vscode-languageserver/node';
import type { Position } from '../../text/types';
import type { ManifestDocuments } from './manifestDocuments';
import { placeIn } from './placeIn';

/** What there is to say about a place in a manifest; null elsewhere. */
export async function hoverManifest(
  manifests: ManifestDocuments,
  uri: string,
  position: Position,
): Promise<Hover | null> {
  const place = await placeIn(manifests, uri, position);
  const index = manifests.index;
  if (!place || !index) return null;
  const { room, file, start, text, offset, context, located } = place;
  const remote = located?.facts.remotes.find(({ start: from, end }) => from <= offset && offset <= end);
  const own = located?.facts.reads.find(({ start, end }) => start <= offset && offset <= end);
  const request = own?.request ?? (located && remote && room.requestOf(remote, located.facts, index));
  if (request) await manifests.vault.secretSoon(request);
  const hover = room.manifestHover(text, offset, context, located, index, (asked) =>
    manifests.vault.secret(asked),
  );
  return (
    (hover && {
      range: file.lines.rangeOf({ start: start + hover.start, end: start + hover.end }),
      contents: { kind: MarkupKind.Markdown, value: hover.markdown },
    }) ??
    null
  );
}
