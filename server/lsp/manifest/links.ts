import type { DocumentLink } from 'vscode-languageserver/node';
import { vaultPage } from '../../protocol/vaultPage';
import { uriKey } from '../../service/uris';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** `textDocument/documentLink` of manifests: from what is read to its page at the vault that the manifest names. */
export const manifestLinks: Feature = ({ connection, manifests, log }) => {
  connection.onDocumentLinks(
    guardRequest<typeof shapes.document, DocumentLink[]>(
      log,
      'textDocument/documentLink',
      shapes.document,
      [],
      async ({ textDocument: { uri } }) => {
        const file = await manifests.checked(uri);
        const { room, index } = manifests;
        if (!file || !room || !index) return [];
        await manifests.whole();
        return index.documentsOf(uriKey(uri)).flatMap(({ start, facts }) =>
          room.readsOf(facts, index).flatMap(({ request, ...read }): DocumentLink[] => {
            // Where the mount ends is told by what version 2 has behind it.
            const [, mount, path] = /^(.+?)\/(?:data|metadata)\/(.+)$/.exec(request.path) ?? [];
            if (mount === undefined || path === undefined || request.server === undefined) return [];
            const target = vaultPage(request.server, request.namespace, mount, path);
            const range = file.lines.rangeOf({ start: start + read.start, end: start + read.end });
            return target === undefined
              ? []
              : [{ range, target, tooltip: `${request.path} in the vault's pages` }];
          }),
        );
      },
    ),
  );
};
