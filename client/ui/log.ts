import { window, type LogOutputChannel } from 'vscode';
import { describeError, redact } from './redact';

/** The extension's log. It takes fixed words only; an error adds its kind, never what the user's text holds. */
export interface Log {
  info(words: string): void;
  warn(words: string): void;
  error(words: string, error?: unknown): void;
  show(): void;
  dispose(): void;
}

export function createLog(name: string): Log {
  const channel: LogOutputChannel = window.createOutputChannel(name, { log: true });
  return {
    info: (words) => channel.info(redact(words)),
    warn: (words) => channel.warn(redact(words)),
    error: (words, error) =>
      channel.error(error === undefined ? redact(words) : `${redact(words)}: ${describeError(error)}`),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
