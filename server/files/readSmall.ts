import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A list that people write by hand and is larger than this, in bytes, is none. */
export const smallBytes = 5 * 1024 * 1024;

/**
 * A small file that somebody else's tree may hold; undefined when it is absent, unreadable, larger than 5 MB, or no
 * regular file: a link to a device has no end, and a pipe may never say anything.
 */
export function readSmall(path: string | Buffer, flags = 0): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > smallBytes) return undefined;
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The same by URI, as UTF-8; undefined too for what is no file of this machine. */
export function readSmallText(uri: string): string | undefined {
  try {
    return readSmall(fileURLToPath(uri))?.toString('utf8');
  } catch {
    return undefined;
  }
}
