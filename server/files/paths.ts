/**
 * Paths as bytes, because a file's name need not be UTF-8, and what is shown or written of them.
 */
import { sep } from 'node:path';

const separator = Buffer.from(sep);

/** A path that came as a string, from the command line. */
export function toPath(path: string): Buffer {
  return Buffer.from(path);
}

/** One character per byte: the form in which names are compared and sorted. */
export const nameEncoding = 'latin1';

export function fromName(name: Buffer): string {
  return name.toString(nameEncoding);
}

export function joinName(directory: Buffer, name: Buffer | string): Buffer {
  const last = typeof name === 'string' ? Buffer.from(name) : name;
  return Buffer.concat(
    directory[directory.length - 1] === separator[0] ? [directory, last] : [directory, separator, last],
  );
}

/** `path` relative to `base`, or itself when it is not below it. */
export function relativeTo(base: string, path: Buffer): Buffer {
  const prefix = toPath(base.endsWith(sep) ? base : base + sep);
  return path.subarray(0, prefix.length).equals(prefix) ? path.subarray(prefix.length) : path;
}

/** As URI reference: every byte that is not unreserved is percent-encoded, so the name comes back exactly. */
export function toUriPath(path: Buffer): string {
  const plain = path.toString('latin1');
  if (sep === '/' && /^[A-Za-z0-9\-_.!~*'()/]*$/.test(plain)) return plain;
  let uri = '';
  for (const byte of path) {
    const char = String.fromCharCode(byte);
    if (byte === separator[0]) uri += '/';
    else if (/[A-Za-z0-9\-_.!~*'()]/.test(char)) uri += char;
    else uri += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return uri;
}

/** An absolute path as `file:` URI. */
export function toFileUri(path: Buffer): string {
  const uri = toUriPath(path);
  return uri.startsWith('/') ? `file://${uri}` : `file:///${uri}`;
}

/**
 * For a terminal or a report: what would steer a terminal or turn the reading direction becomes a
 * replacement character.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

export function printablePath(path: Buffer): string {
  const text = printable(path.toString('utf8'));
  return sep === '/' ? text : text.replaceAll(sep, '/');
}
