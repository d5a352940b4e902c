import type { InitializeParams } from 'vscode-languageserver/node';
import { serverSettings } from '../service/serverSettings';
import { conforms, object } from './params';
import type { Server } from './server';
import { shapes } from './shapes';

const registering = object({ dynamicRegistration: { oneOf: [true] } });
const options = object(
  {},
  { settings: 'anything', excludes: 'anything', storage: 'string', knowsMounts: 'anything' },
);

/** Takes what the client has said of itself; tolerant of one that leaves out or misspells what is not vital. */
export function initialize(server: Server, params: Partial<InitializeParams>): void {
  const { workspace, textDocument } = params.capabilities ?? {};
  const { workspaceFolders, initializationOptions } = params;
  const given: unknown = initializationOptions;
  const { settings, excludes, storage, knowsMounts } = conforms(options, given) ? given : {};
  server.abilities = {
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    knowsMounts: knowsMounts === true,
    registers: new Set(
      Object.entries(textDocument ?? {}).flatMap(([name, feature]: [string, unknown]) =>
        conforms(registering, feature) ? [name] : [],
      ),
    ),
  };
  if (conforms(shapes.folders, workspaceFolders)) server.host.setFolders(workspaceFolders);
  const configured = serverSettings(settings);
  server.service.configure(configured);
  server.policies.configure(configured);
  server.manifests.configure(configured);
  server.workspace.configure(configured, conforms(shapes.excludes, excludes) ? excludes : [], storage);
}
