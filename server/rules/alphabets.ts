import type { Sample } from './define';
import { base32, base62, base64url, digits, hex, letters, lowerAlnum, upperAlnum, upperHex } from './samples';

/** What a token's body is drawn from: a regular expression class, and the generator of examples. */
export const alphabets = {
  digits: ['[0-9]', digits],
  hex: ['[0-9a-f]', hex],
  anyHex: ['[0-9A-Fa-f]', hex],
  upperHex: ['[0-9A-F]', upperHex],
  letters: ['[A-Za-z]', letters],
  lowerAlnum: ['[a-z0-9]', lowerAlnum],
  upperAlnum: ['[A-Z0-9]', upperAlnum],
  base32: ['[A-Z2-7]', base32],
  base62: ['[A-Za-z0-9]', base62],
  base64: ['[A-Za-z0-9+/]', base62],
  base64url: ['[A-Za-z0-9_-]', base64url],
} as const satisfies Record<string, readonly [string, (length: number) => Sample]>;

export type Alphabet = keyof typeof alphabets;
