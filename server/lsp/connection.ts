import type { RemoteConsole } from 'vscode-languageserver/node';
import { createConnection } from 'vscode-languageserver/node';
import { createService } from '../service/createService';
import { codeActions } from './codeActions';
import { diagnostic } from './diagnostic';
import { documents } from './documents';
import { WorkspaceHost } from './host';
import { hover } from './hover';
import { initialize } from './initialize';
import type { Log } from './log';
import { createLog } from './log';
import { moves } from './moves';
import type { Feature, Server } from './server';
import { settings } from './settings';
import type { Transport } from './transport';
import { watchedFiles } from './watchedFiles';
import { workspaceFolders } from './workspaceFolders';

const features: readonly Feature[] = [
  initialize,
  documents,
  diagnostic,
  codeActions,
  hover,
  moves,
  settings,
  watchedFiles,
  workspaceFolders,
];

/** Several causes within this many milliseconds ask the client once. */
const refreshDelay = 50;

/** Answers the protocol over `transport` until the client goes away. */
export function listen({ reader, writer }: Transport): Log {
  const connection = createConnection(quiet, reader, writer);
  const log = createLog(connection);
  const host = new WorkspaceHost();
  const server: Server = {
    connection,
    host,
    log,
    service: createService(host),
    abilities: { refreshDiagnostics: false, disabledActions: false, registerWatchers: false },
    refresh: later(() => {
      if (server.abilities.refreshDiagnostics)
        connection.languages.diagnostics.refresh().catch(() => undefined);
    }),
  };
  for (const feature of features) feature(server);
  connection.listen();
  return log;
}

/** The protocol library logs a message that it cannot make sense of in full: here it gets fixed words. */
const quiet = {
  __brand: 'features' as const,
  console: (Base: new () => RemoteConsole) => {
    return class extends Base {
      override error(): void {
        super.error('The server received a message that is not of the protocol, and ignored it.');
      }
      override warn(): void {}
      override info(): void {}
      override log(): void {}
      override debug(): void {}
    };
  },
};

function later(run: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, refreshDelay);
  };
}
