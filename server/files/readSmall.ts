import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A list that people write by hand and is larger than this, in bytes, is none. */
const maxBytes = 5 * 1024 * 1024;

/**
 * A small file that somebody else's tree may hold; undefined when it is absent, unreadable, larger than 5 MB, or no
 * regular file: a link to a device has no end, and a pipe may never say anything.
 */
export function readSmall(path: string | Buffer, flags = 0): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > maxBytes) return undefined;
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
