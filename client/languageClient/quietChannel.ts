import { EventEmitter, LogLevel, type LogOutputChannel } from 'vscode';
import type { Log } from '../ui/log';
import { redact } from '../ui/redact';

/**
 * The output channel that the language client gets. Its trace would print whole documents (`didOpen` carries
 * the text), and the server's error output could: so the level is fixed above trace, nothing of a trace or of
 * raw output is kept, and messages lose their `data`.
 */
export function quietChannel(log: Log): LogOutputChannel {
  const levelChanges = new EventEmitter<LogLevel>();
  const nothing = (): void => undefined;
  const firstLine = (message: string | Error): string =>
    redact((typeof message === 'string' ? message : message.name).split('\n', 1)[0] ?? '').slice(0, 200);
  return {
    name: 'Strongroom language server',
    logLevel: LogLevel.Info,
    onDidChangeLogLevel: levelChanges.event,
    trace: nothing,
    debug: nothing,
    append: nothing,
    appendLine: nothing,
    replace: nothing,
    clear: nothing,
    hide: nothing,
    info: (message) => log.info(`Language server: ${firstLine(message)}`),
    warn: (message) => log.warn(`Language server: ${firstLine(message)}`),
    error: (message) => log.error(`Language server: ${firstLine(message)}`),
    show: () => log.show(),
    dispose: () => levelChanges.dispose(),
  };
}
