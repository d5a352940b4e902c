import { window, type LogOutputChannel } from 'vscode';
import { VaultError } from '../vault/errors';

/** The extension's log. It takes fixed words only; an error adds its kind, never what the user's text holds. */
export interface Log {
  info(words: string): void;
  warn(words: string): void;
  error(words: string, error?: unknown): void;
  show(): void;
  dispose(): void;
}

/** Anything that could be a token or a key: long runs without a path separator. A second line of defence only. */
const tokenShaped = /\b(?:hv[sbr]|[sbr])\.[\w-]{16,}|[\w+=-]{28,}/g;

export function redact(text: string): string {
  return text.replaceAll(tokenShaped, '[redacted]');
}

/**
 * What may be written down about an error: a VaultError's own message (it never holds a value), of any other
 * only its name and code, because its message may quote whatever was being read.
 */
export function describeError(error: unknown): string {
  if (error instanceof VaultError) return `${error.kind}: ${redact(error.message)}`;
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.name}${code}`;
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
