import type { Connection } from 'vscode-languageserver/node';
import { LogMessageNotification, MessageType } from 'vscode-languageserver/node';

/** What may be logged: fixed words. Neither text, nor values, nor an error's message, which can quote both. */
export interface Log {
  info(words: string): void;
  warn(words: string): void;
  /** `where` is a method's name; of the error only its class and where it was thrown are told. */
  failure(where: string, error: unknown): void;
}

export function createLog(connection: Connection): Log {
  const send = (type: MessageType, message: string) => {
    void connection.sendNotification(LogMessageNotification.type, { type, message }).catch(() => undefined);
  };
  return {
    info: (words) => send(MessageType.Info, words),
    warn: (words) => send(MessageType.Warning, words),
    failure: (where, error) => send(MessageType.Error, describe(where, error)),
  };
}

function describe(where: string, error: unknown): string {
  if (!(error instanceof Error)) return `${where} failed.`;
  const head = `${error.name}: ${error.message}\n`;
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  return `${where} failed: ${error.constructor.name}\n${frames}`.trimEnd();
}
