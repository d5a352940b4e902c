import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver/node';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { renamableSegment, RenameRefusal, renameSegment } from '../../policies/editor/rename';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

/** `textDocument/prepareRename`, `rename`: a part of a path, in all rules whose paths begin alike. */
export const policyRename: Feature = ({ methods, policies, log }) => {
  methods.prepareRename.push(
    guardRequest<typeof shapes.hover, PrepareRenameResult | null>(
      log,
      'textDocument/prepareRename',
      shapes.hover,
      null,
      ({ textDocument: { uri }, position }) => {
        const document = policies.edited(uri);
        if (!document) return null;
        const { index, parts } = document;
        const [part] = parts;
        const segment = part && renamableSegment(part.checked.policy, index.offsetAt(position));
        return segment ? { range: index.rangeOf(segment), placeholder: segment.text } : null;
      },
    ),
  );

  methods.rename.push(
    guardRequest<typeof shapes.rename, WorkspaceEdit | null>(
      log,
      'textDocument/rename',
      shapes.rename,
      null,
      ({ textDocument: { uri }, position, newName }) => {
        const document = policies.edited(uri);
        if (!document) return null;
        const { index, parts } = document;
        const [part] = parts;
        if (!part) return null;
        try {
          const edits = renameSegment(part.checked.policy, index.offsetAt(position), newName);
          return {
            changes: {
              [uri]: edits.map(({ newText, ...span }) => ({ range: index.rangeOf(span), newText })),
            },
          };
        } catch (error) {
          if (!(error instanceof RenameRefusal)) throw error;
          throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        }
      },
    ),
  );
};
