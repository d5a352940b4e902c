import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { afterEach } from 'vitest';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  Hover,
  InitializeResult,
  MessageReader,
  MessageWriter,
  ProtocolConnection,
  Registration,
} from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  IPCMessageReader,
  IPCMessageWriter,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { RequestType } from '../../server/protocol/requests';
import type { Range, TextChange } from '../../server/text/types';
import type { Program } from './program';

export interface LanguageClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that came from the server, as it came. */
  readonly wire: () => string;
  /** How often the server asked for diagnostics to be pulled again; resolves at the next time. */
  refreshed(): Promise<void>;
  /** The glob patterns that the server watches. */
  readonly watched: string[];
  /** What it registered beside that. */
  readonly registered: Registration[];
  request<P, R>(type: RequestType<P, R>, params: P): Promise<R>;
  open(uri: string, languageId: string, text: string, version?: number): void;
  change(uri: string, version: number, ...contentChanges: TextChange[]): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  actions(uri: string, range: Range, context?: object): Promise<CodeAction[]>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

export interface StartOptions {
  readonly transport?: 'ipc' | 'stdio';
  readonly folder?: string;
  readonly folders?: readonly string[];
  readonly excludes?: readonly { readonly folder: string; readonly globs: readonly string[] }[];
  readonly storage?: string;
  readonly knowsMounts?: boolean;
  readonly settings?: object;
  readonly capabilities?: object;
}

/** Starts the real server and introduces itself as an editor that can do what VS Code can. */
export async function startServer(program: Program, options: StartOptions = {}): Promise<LanguageClient> {
  const { child, reader, writer, wire } =
    options.transport === 'stdio' ? overStdio(program) : overIpc(program);
  running.add(child);
  const connection = createProtocolConnection(reader, writer);
  const watched: string[] = [];
  const registered: Registration[] = [];
  let heard: (() => void)[] = [];
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    for (const tell of heard) tell();
    heard = [];
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const registration of registrations) {
      const { watchers }: { watchers?: { globPattern: string }[] } = registration.registerOptions;
      if (!watchers) {
        registered.push(registration);
        continue;
      }
      watched.push(...watchers.map(({ globPattern }) => globPattern));
    }
  });
  connection.listen();
  const folders = options.folders ?? (options.folder === undefined ? [] : [options.folder]);
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {
      workspace: {
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceFolders: true,
      },
      textDocument: { codeAction: { disabledSupport: true } },
    },
    workspaceFolders: folders.length === 0 ? null : folders.map((uri) => ({ uri, name: 'shop' })),
    initializationOptions: {
      settings: options.settings ?? {},
      excludes: options.excludes ?? [],
      storage: options.storage,
      knowsMounts: options.knowsMounts,
    },
  });
  await connection.sendNotification('initialized', {});
  const send = (method: string, params: object) => void connection.sendNotification(method, params);
  return {
    process: child,
    connection,
    initialized,
    wire,
    watched,
    registered,
    refreshed: () => new Promise((resolve) => heard.push(resolve)),
    request: (type, params) => connection.sendRequest(type.method, params),
    open: (uri, languageId, text, version = 1) =>
      send('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, version, ...contentChanges) =>
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    hover: (uri, line, character) =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } }),
    actions: (uri, range, context = {}) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      }),
  };
}

interface Wire {
  readonly child: ChildProcess;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly wire: () => string;
}

function overIpc({ file }: Program): Wire {
  const child = fork(file, ['--node-ipc'], { silent: true });
  let text = '';
  child.on('message', (message) => (text += `${JSON.stringify(message)}\n`));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (text += data.toString()));
  return {
    child,
    reader: new IPCMessageReader(child),
    writer: new IPCMessageWriter(child),
    wire: () => text,
  };
}

function overStdio({ file }: Program): Wire {
  const child = spawn(process.execPath, [file, '--stdio']);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  return {
    child,
    reader: new StreamMessageReader(child.stdout),
    writer: new StreamMessageWriter(child.stdin),
    wire: () => text,
  };
}
