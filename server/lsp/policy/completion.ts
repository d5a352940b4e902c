import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver/node';
import type { PolicyCompletion } from '../../policies/editor/completion';
import { completePolicy, listedAt, mostNames } from '../../policies/editor/completion';
import { innerOffset } from '../../policies/editor/innerOffset';
import type { Position, Span } from '../../text/types';
import { guardRequest } from '../guard';
import type { PolicyDocuments } from './policyDocuments';
import type { Feature } from '../server';
import { shapes } from '../shapes';

const kinds: Readonly<Record<PolicyCompletion['kind'], CompletionItemKind>> = {
  rule: CompletionItemKind.Snippet,
  key: CompletionItemKind.Property,
  capability: CompletionItemKind.EnumMember,
  path: CompletionItemKind.Folder,
  template: CompletionItemKind.Variable,
  value: CompletionItemKind.Value,
};

/** `textDocument/completion` */
export const policyCompletion: Feature = (server) => {
  const { methods, policies, log } = server;
  methods.completion.push(
    guardRequest<typeof shapes.hover, CompletionItem[] | CompletionList>(
      log,
      'textDocument/completion',
      shapes.hover,
      [],
      async ({ textDocument: { uri }, position }) => {
        const edited = editedAt(policies, uri, position);
        if (!edited) return [];
        const { text, offset, rangeOf } = edited;
        const live = beginsPath(text, offset) ? await server.live.soon() : undefined;
        const folders = live ? listedAt(text, offset, live.layout) : [];
        await Promise.all(folders.map(async (folder) => server.live.namesSoon(folder)));
        const items = completePolicy(text, offset, policies.dialect, live).map((found, i) => {
          const { label, kind, snippet, replaces, detail, words } = found;
          const snippets = server.abilities.snippets;
          return {
            label,
            kind: kinds[kind],
            // In the order of the list, not of the alphabet.
            sortText: String(i).padStart(4, '0'),
            ...(detail !== undefined && { detail }),
            ...(words !== undefined && { documentation: { kind: MarkupKind.Markdown, value: words } }),
            textEdit: { range: rangeOf(replaces), newText: snippets ? snippet : plainText(snippet) },
            insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          };
        });
        // Of many names some are left out: others may fit what is typed next.
        return items.length > mostNames ? { isIncomplete: true, items } : items;
      },
    ),
  );
};

/** The policy that is written at a position: the whole document, or one inside of it. */
function editedAt(policies: PolicyDocuments, uri: string, position: Position) {
  const document = policies.of(uri);
  if (!document) return undefined;
  const { index, parts, isWhole } = document;
  const at = index.offsetAt(position);
  if (isWhole) return { text: index.text, offset: at, rangeOf: (span: Span) => index.rangeOf(span) };
  for (const part of parts) {
    const offset = innerOffset(part, at);
    // A file that is one as a whole is completed once it is in the language of policies.
    if (offset !== undefined && part.text !== index.text)
      return { text: part.text, offset, rangeOf: (span: Span) => index.rangeOf(part.outer(span)) };
  }
  return undefined;
}

const beginsPath = (text: string, offset: number): boolean =>
  /\bpath"?\s*"[^"\n]*$/.test(text.slice(Math.max(0, offset - 500), offset));

/** What a snippet leaves when nothing is filled in. */
const plainText = (snippet: string): string =>
  snippet.replace(/\$\{\d+(?::([^}]*))?\}|\$\d+/g, (_, name: string | undefined) => name ?? '');
