import type { SemanticTokens } from 'vscode-languageserver/node';
import { SemanticTokensBuilder } from 'vscode-languageserver/node';
import { policyTokens, tokenModifiers, tokenTypes } from '../../policies/editor/tokens';
import { guardRequest } from '../guard';
import type { Feature } from '../server';
import { shapes } from '../shapes';

export const semanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** `textDocument/semanticTokens/full` */
export const policySemanticTokens: Feature = ({ connection, policies, log }) => {
  connection.languages.semanticTokens.on(
    guardRequest<typeof shapes.document, SemanticTokens>(
      log,
      'textDocument/semanticTokens/full',
      shapes.document,
      { data: [] },
      ({ textDocument: { uri } }) => {
        const document = policies.edited(uri);
        if (!document) return { data: [] };
        const { index, parts } = document;
        const builder = new SemanticTokensBuilder();
        for (const { checked } of parts) {
          for (const { start, end, type, modifiers } of policyTokens(checked.policy)) {
            const { line, character } = index.positionAt(start);
            const bits = modifiers.reduce((all, name) => all | (1 << tokenModifiers.indexOf(name)), 0);
            builder.push(line, character, end - start, tokenTypes.indexOf(type), bits);
          }
        }
        return builder.build();
      },
    ),
  );
};
