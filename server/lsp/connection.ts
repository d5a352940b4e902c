import type { InitializeParams, RemoteConsole } from 'vscode-languageserver/node';
import { createConnection } from 'vscode-languageserver/node';
import { initializeResult } from './initializeResult';
import type { Log } from './log';
import { createLog } from './log';
import type { Transport } from './transport';

/**
 * Answers the protocol over `transport` until the client goes away. All that makes the answers is loaded when the client
 * has its reply to `initialize`: it need not wait for it, and its next message comes after it. `main` is the path of the
 * program, which the thread that scans runs, too.
 */
export function listen({ reader, writer }: Transport, main: string): Log {
  const connection = createConnection(quiet, reader, writer);
  const log = createLog(connection);
  connection.onInitialize((params: Partial<InitializeParams> | undefined) => {
    setImmediate(() => {
      import('./behind').then(
        ({ openSession }) => openSession(connection, log, params ?? {}, main),
        (error: unknown) => log.failure('initialize', error),
      );
    });
    return initializeResult;
  });
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
