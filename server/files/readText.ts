import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { failureWords } from './failureWords';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'problem'; readonly message: string };

/** Larger files are not scanned, in bytes. */
export const maxBytes = 50 * 1024 * 1024;
/** As much of a file as is looked at to tell text from binary. */
const sampleBytes = 8000;

let scratch = Buffer.allocUnsafe(256 * 1024);

/**
 * The text of a regular file in UTF-8, or in UTF-16 with or without byte order mark; the mark is not a part
 * of the text. Bytes that are not UTF-8 become replacement characters.
 */
export function readText(path: Buffer): FileText {
  let file: number | undefined;
  try {
    // Not blocking: a named pipe could have taken the file's place.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    if (!stat.isFile()) return { kind: 'problem', message: 'not a regular file' };
    if (stat.size > maxBytes) return { kind: 'too-large' };
    const bytes = readBytes(file, stat.size);
    return bytes ? textOf(bytes) : { kind: 'too-large' };
  } catch (error) {
    return { kind: 'problem', message: failureWords(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads to the end; undefined beyond the limit. The buffer is used again. */
function readBytes(file: number, size: number): Buffer | undefined {
  let length = 0;
  for (;;) {
    if (length === scratch.length || size > scratch.length) {
      const larger = Buffer.allocUnsafe(Math.max(size, scratch.length * 2));
      scratch.copy(larger, 0, 0, length);
      scratch = larger;
    }
    const read = readSync(file, scratch, length, scratch.length - length, null);
    length += read;
    if (length > maxBytes) return undefined;
    // Files that the system makes up as they are read say that their size is 0.
    if (read === 0 || length === size) return scratch.subarray(0, length);
  }
}

/** The text that the bytes of a file stand for. */
export function textOf(bytes: Buffer): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const isUtf32 = bytes[2] === 0 && bytes[3] === 0;
    return isUtf32 ? { kind: 'binary' } : { kind: 'text', text: bytes.toString('utf16le', 2) };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { kind: 'text', text: bigEndian(bytes.subarray(2)) };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { kind: 'text', text: bytes.toString('utf8', 3) };
  const sample = bytes.subarray(0, sampleBytes);
  if (!sample.includes(0)) {
    return { kind: 'text', text: isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8') };
  }
  const zeros = zeroBytes(sample);
  if (zeros === 'mixed') return { kind: 'binary' };
  return { kind: 'text', text: zeros === 'odd' ? bytes.toString('utf16le') : bigEndian(bytes) };
}

/**
 * Where zero bytes stand. In UTF-16 text of mostly Latin letters nearly all are at odd offsets (little
 * endian) or at even ones (big endian); otherwise they mean that the file is binary.
 */
function zeroBytes(sample: Buffer): 'odd' | 'even' | 'mixed' {
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  const many = sample.length / 4;
  if (odd > many && odd > even * 10) return 'odd';
  return even > many && even > odd * 10 ? 'even' : 'mixed';
}

function bigEndian(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}
