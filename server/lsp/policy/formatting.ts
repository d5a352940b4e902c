import type { TextEdit } from 'vscode-languageserver/node';
import { formatPolicy } from '../../policies/format';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** `textDocument/formatting`: there is one layout, whatever the editor's options. One edit, of what differs. */
export const policyFormatting: Feature = ({ connection, policies, log }) => {
  connection.onDocumentFormatting(
    guardRequest<typeof shapes.document, TextEdit[]>(
      log,
      'textDocument/formatting',
      shapes.document,
      [],
      ({ textDocument: { uri } }) => {
        const document = policies.edited(uri);
        if (!document || document.parts.length === 0) return [];
        const { text } = document.index;
        const formatted = formatPolicy(text);
        if (formatted === text) return [];
        const shorter = Math.min(text.length, formatted.length);
        let start = 0;
        while (start < shorter && text[start] === formatted[start]) start++;
        let behind = 0;
        while (behind < shorter - start && text.at(-1 - behind) === formatted.at(-1 - behind)) behind++;
        // A line ending is replaced as a whole: a place between its two characters is none.
        if (text.includes('\r')) start = behind = 0;
        const range = document.index.rangeOf({ start, end: text.length - behind });
        return [{ range, newText: formatted.slice(start, formatted.length - behind) }];
      },
    ),
  );
};
