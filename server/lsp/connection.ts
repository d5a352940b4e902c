import type { RemoteConsole } from 'vscode-languageserver/node';
import { createConnection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
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
import { workspaceDiagnostic } from './workspaceDiagnostic';
import { workspaceFolders } from './workspaceFolders';
import { WorkspaceScan } from './workspaceScan';

const features: readonly Feature[] = [
  initialize,
  documents,
  diagnostic,
  workspaceDiagnostic,
  codeActions,
  hover,
  moves,
  settings,
  watchedFiles,
  workspaceFolders,
];

const scanFailed =
  'Strongroom could not scan the workspace: its scan ended by itself, twice. Files that you open are still scanned. To try again, run "Strongroom: Scan Workspace".';

/** Several causes within this many milliseconds ask the client once. */
const refreshDelay = 50;

/** Answers the protocol over `transport` until the client goes away. */
export function listen({ reader, writer }: Transport): Log {
  const connection = createConnection(quiet, reader, writer);
  const log = createLog(connection);
  const host = new WorkspaceHost();
  const key = crypto.getRandomValues(new Uint8Array(32));
  const service = createService(host, undefined, key);
  const server: Server = {
    connection,
    host,
    log,
    service,
    workspace: new WorkspaceScan({
      service,
      host,
      log,
      key,
      // The thread runs the same bundle; `server/main.ts` knows what it is there.
      module: __filename,
      showProgress: async (cancelled) => {
        const reporter = await connection.window.createWorkDoneProgress();
        reporter.token.onCancellationRequested(cancelled);
        return reporter;
      },
      failed: () => {
        const params = { type: MessageType.Warning, message: scanFailed };
        connection.sendNotification(ShowMessageNotification.method, params).catch(() => undefined);
      },
      isWatching: () => server.abilities.registerWatchers,
    }),
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
