import { createHash } from 'node:crypto';

const table = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 (IEEE) of the text's UTF-8 bytes, unsigned. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The CRC-32 in six base62 digits, as GitHub and npm put it at the end of a token. */
export function crc32Base62(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let i = 0; i < 6; i++) {
    digits = (base62Digits[rest % 62] ?? '') + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** The CRC-32 in seven base36 digits, as GitLab's routable tokens end. */
export function crc32Base36(text: string): string {
  return crc32(text).toString(36).padStart(7, '0');
}

const base32Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The first eight base32 digits (40 bits) of the text's SHA-256. */
export function sha256Base32(text: string): string {
  const bits = BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 10)}`);
  let digits = '';
  for (let i = 7; i >= 0; i--) digits += base32Digits[Number((bits >> BigInt(i * 5)) & 31n)] ?? '';
  return digits;
}
