import { VaultError } from '../vault/errors';

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
