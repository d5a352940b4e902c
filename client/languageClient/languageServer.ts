import { CancellationTokenSource, Disposable, languages, workspace, type CancellationToken } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  WorkDoneProgress,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { PolicyFound, type PolicyFoundParams } from '../../server/protocol/policies';
import { ScanWorkspace, type RequestType, type ScanSummary } from '../../server/protocol/requests';
import { VaultChanged } from '../../server/protocol/vault';
import type { StartOptions } from '../../server/protocol/settings';
import type { Log } from '../ui/log';
import { withoutCredentials } from './environment';
import { quietChannel } from './quietChannel';
import { serverConfiguration } from './serverSettings';

/** The running language server, as commands see it. */
export interface LanguageServer extends Disposable {
  /** Resolves when the server answers; rejects when it cannot start. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Sends one typed request. No message holds a secret value. */
  request<P, R>(type: RequestType<P, R>, params: P, signal?: AbortSignal): Promise<R>;
  /** Looks at all files of the workspace; `report` is called with how far it is, in words and percent. */
  scanWorkspace(signal: AbortSignal, report: (words: string, percent: number) => void): Promise<ScanSummary>;
  dispose(): Promise<void>;
}

/** What the server may ask, and when what it was told may not hold any more. */
interface LiveAnswers {
  readonly answers: readonly {
    readonly method: string;
    readonly answer: (params: unknown, signal: AbortSignal) => Promise<unknown>;
  }[];
  readonly onDidChange: (listener: () => void) => { dispose(): void };
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

/**
 * The server at `module` (`dist/server.js`), over IPC, with no credential in its environment. `storage` is the path of a
 * directory for what it remembers of this workspace; `live` answers what it asks about vaults.
 */
export function createLanguageServer(
  module: string,
  storage: string | undefined,
  log: Log,
  live: LiveAnswers,
): LanguageServer {
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: quietChannel(log),
    connectionOptions: { maxRestartCount },
    initializationOptions: (): StartOptions => ({
      ...serverConfiguration(),
      knowsMounts: true,
      ...(storage !== undefined && { storage }),
    }),
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
  let scans = 0;
  const client = new LanguageClient('strongroom', 'Strongroom', { run, debug: run }, options);

  for (const { method, answer } of live.answers)
    client.onRequest(method, async (params: unknown, token: CancellationToken) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return answer(params, abort.signal);
    });
  const found = new Set<string>();
  client.onNotification(PolicyFound.method, ({ uri }: PolicyFoundParams) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    // Once: who then chooses another language means it.
    if (!document || found.has(uri)) return;
    found.add(uri);
    languages
      .setTextDocumentLanguage(document, 'vault-policy')
      .then(undefined, (error: unknown) => log.error('The language of a policy could not be set', error));
  });

  const sendConfiguration = (): void => {
    if (!client.isRunning()) return;
    client
      .sendNotification('workspace/didChangeConfiguration', serverConfiguration())
      .catch((error: unknown) => log.error('Could not send the settings to the language server', error));
  };
  const sections = ['strongroom', 'files.exclude', 'search.exclude', 'yaml.schemas'];
  const subscription = Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (sections.some((section) => event.affectsConfiguration(section))) sendConfiguration();
    }),
    workspace.onDidChangeWorkspaceFolders(sendConfiguration),
    live.onDidChange(() => {
      if (client.isRunning()) client.sendNotification(VaultChanged.method).catch(() => undefined);
    }),
  );

  return {
    start: async () => client.start(),
    restart: async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    request: async <P, R>(type: RequestType<P, R>, params: P, signal?: AbortSignal) => {
      const cancellation = new CancellationTokenSource();
      signal?.addEventListener('abort', () => cancellation.cancel());
      try {
        return await client.sendRequest<R>(type.method, params, cancellation.token);
      } finally {
        cancellation.dispose();
      }
    },
    scanWorkspace: async (signal, report) => {
      const cancellation = new CancellationTokenSource();
      signal.addEventListener('abort', () => cancellation.cancel());
      const workDoneToken = `strongroom-scan-${++scans}`;
      const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'report') report(value.message ?? '', value.percentage ?? 0);
      });
      try {
        const params = { workDoneToken };
        return await client.sendRequest<ScanSummary>(ScanWorkspace.method, params, cancellation.token);
      } finally {
        progress.dispose();
        cancellation.dispose();
      }
    },
    dispose: async () => {
      subscription.dispose();
      await client.dispose();
    },
  };
}
