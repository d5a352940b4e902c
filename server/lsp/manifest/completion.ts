import type { CompletionItem } from 'vscode-languageserver/node';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver/node';
import type { Completion } from '../../manifests';
import type { DescribeSecretParams } from '../../protocol/vault';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';
import { toComplete } from './placeIn';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
  function: CompletionItemKind.Function,
};

/** `textDocument/completion` of manifests. */
export const manifestCompletion: Feature = (server) => {
  const { methods, manifests, log } = server;
  methods.completion.push(
    guardRequest<typeof shapes.hover, CompletionItem[]>(
      log,
      'textDocument/completion',
      shapes.hover,
      [],
      async ({ textDocument: { uri }, position }) => {
        const asked = await toComplete(manifests, uri, position);
        if (!asked) return [];
        const { room, lines, start, text, offset, context, index } = asked;
        const live = {
          below: async (path: string) => {
            const known = await server.live.soon();
            await server.live.namesSoon(path);
            return known?.names(path) ?? [];
          },
          mounts: async () =>
            ((await server.live.soon())?.layout.mounts ?? []).filter(({ kvVersion }) => kvVersion),
          secret: async (request: DescribeSecretParams) => manifests.vault.secretSoon(request),
        };
        const all = await room.completeManifest(text, offset, context, index, live);
        return all.map((found, i) => {
          const { label, kind, snippet, replaces, detail, words } = found;
          const range = lines.rangeOf({ start: start + replaces.start, end: start + replaces.end });
          const snippets = server.abilities.snippets;
          return {
            label,
            kind: kinds[kind],
            // In the order of the list, not of the alphabet.
            sortText: String(i).padStart(4, '0'),
            ...(detail !== undefined && { detail }),
            ...(words !== undefined && { documentation: { kind: MarkupKind.Markdown, value: words } }),
            textEdit: { range, newText: snippets ? snippet : plainText(snippet) },
            insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            insertTextMode: 1,
          };
        });
      },
    ),
  );
};

/** What a snippet leaves when nothing is filled in. */
const plainText = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+(?::([^}]*)|\|([^,|}]*)[^}]*\|)?\}|\$\d+/g,
    (_, name: string | undefined, first: string | undefined) => name ?? first ?? '',
  );
