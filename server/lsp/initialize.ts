import type { InitializeParams, InitializeResult } from 'vscode-languageserver/node';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { serverSettings } from '../service/serverSettings';
import { version } from '../service/version';
import { conforms, object } from './params';
import type { Feature } from './server';
import { shapes } from './shapes';

const options = object({}, { settings: 'anything', excludes: 'anything', storage: 'string' });

/** `initialize`: tolerant of a client that leaves out or misspells what is not vital. */
export const initialize: Feature = (server) => {
  server.connection.onInitialize((params: Partial<InitializeParams> | undefined): InitializeResult => {
    try {
      read(params ?? {});
    } catch (error) {
      server.log.failure('initialize', error);
    }
    return {
      serverInfo: { name: 'Strongroom', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: {
          identifier: 'strongroom',
          interFileDependencies: false,
          workspaceDiagnostics: true,
        },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  function read(params: Partial<InitializeParams>): void {
    const { workspace, textDocument } = params.capabilities ?? {};
    server.abilities = {
      refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      disabledActions: textDocument?.codeAction?.disabledSupport === true,
      registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    };
    const { workspaceFolders, initializationOptions } = params;
    if (conforms(shapes.folders, workspaceFolders)) server.host.setFolders(workspaceFolders);
    const given: unknown = initializationOptions;
    const { settings, excludes, storage } = conforms(options, given) ? given : {};
    const configured = serverSettings(settings);
    server.service.configure(configured);
    server.workspace.configure(configured, conforms(shapes.excludes, excludes) ? excludes : [], storage);
  }
};
