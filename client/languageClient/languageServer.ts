import { workspace, type Disposable } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import type { RequestType } from '../../server/protocol/requests';
import type { Log } from '../ui/log';
import { withoutCredentials } from './environment';
import { quietChannel } from './quietChannel';
import { serverSettings } from './serverSettings';

/** The running language server, as commands see it. */
export interface LanguageServer extends Disposable {
  /** Resolves when the server answers; rejects when it cannot start. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Sends one typed request. No message holds a secret value. */
  request<P, R>(type: RequestType<P, R>, params: P): Promise<R>;
  dispose(): Promise<void>;
}

/** Restarts after this many crashes within three minutes are left to the user. */
const maxRestartCount = 4;

const documentSelector = [
  { scheme: 'file' },
  { scheme: 'untitled' },
  { scheme: 'vscode-notebook-cell' },
  { scheme: 'vscode-remote' },
  { scheme: 'vscode-vfs' },
];

/** The server at `module` (`dist/server.js`), over IPC, with no credential in its environment. */
export function createLanguageServer(module: string, log: Log): LanguageServer {
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: quietChannel(log),
    connectionOptions: { maxRestartCount },
    initializationOptions: () => ({ settings: serverSettings() }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false },
  };
  const run = {
    module,
    transport: TransportKind.ipc,
    options: {
      // Read at each start: a variable may have come since the last one.
      get env() {
        return withoutCredentials(process.env);
      },
    },
  };
  const client = new LanguageClient('strongroom', 'Strongroom', { run, debug: run }, options);

  const subscription = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('strongroom') || !client.isRunning()) return;
    client
      .sendNotification('workspace/didChangeConfiguration', { settings: serverSettings() })
      .catch((error: unknown) => log.error('Could not send the settings to the language server', error));
  });

  return {
    start: async () => client.start(),
    restart: async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    request: async <P, R>(type: RequestType<P, R>, params: P) => client.sendRequest<R>(type.method, params),
    dispose: async () => {
      subscription.dispose();
      await client.dispose();
    },
  };
}
