import type { InitializeResult } from 'vscode-languageserver/node';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { version } from '../service/version';

/** What the server can do, whoever asks. */
export const initializeResult: InitializeResult = {
  serverInfo: { name: 'Strongroom', version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: {
      identifier: 'strongroom',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};
