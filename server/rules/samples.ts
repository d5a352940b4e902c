import type { Random, Sample } from './define';

/** A piece of an example: fixed text, or text drawn from the generator. */
type Piece = string | Sample;

/** An example from fixed and drawn pieces: `sample('ghp_', base62(36))`. */
export function sample(...pieces: readonly Piece[]): Sample {
  return (random) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(random))).join('');
}

/**
 * `length` characters drawn from `alphabet`, which is given as characters. Longer draws hold a digit, a lower
 * and an upper case letter where the alphabet does, as nearly every real token of that length does.
 */
function drawn(alphabet: string, length: number): Sample {
  return (random) => {
    const classes = [/\d/, /[a-z]/, /[A-Z]/].filter((c) => c.test(alphabet));
    for (;;) {
      let text = '';
      for (let i = 0; i < length; i++) text += alphabet[Math.floor(random() * alphabet.length)] ?? '';
      if (length < 16 || classes.every((c) => c.test(text))) return text;
    }
  };
}

const digitChars = '0123456789';
const lowerChars = 'abcdefghijklmnopqrstuvwxyz';
const upperChars = lowerChars.toUpperCase();

export const digits = (length: number): Sample => drawn(digitChars, length);
export const letters = (length: number): Sample => drawn(lowerChars + upperChars, length);
export const hex = (length: number): Sample => drawn('0123456789abcdef', length);
export const upperHex = (length: number): Sample => drawn('0123456789ABCDEF', length);
export const base32 = (length: number): Sample => drawn(upperChars + '234567', length);
export const lowerAlnum = (length: number): Sample => drawn(lowerChars + digitChars, length);
export const upperAlnum = (length: number): Sample => drawn(upperChars + digitChars, length);
export const base62 = (length: number): Sample => drawn(digitChars + upperChars + lowerChars, length);
export const base64url = (length: number): Sample =>
  drawn(digitChars + upperChars + lowerChars + '-_', length);

/** Base64 text with padding, of `bytes` bytes. */
export const base64 =
  (bytes: number): Sample =>
  (random) =>
    Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256))).toString('base64');

/** Base64url text of a JSON value, as in a JWT. */
export const json =
  (value: unknown): Sample =>
  () =>
    Buffer.from(JSON.stringify(value)).toString('base64url');

/** What another sample yields, changed: for checksums and encodings. */
export const mapped =
  (inner: Sample, change: (text: string) => string): Sample =>
  (random) =>
    change(inner(random));

/** A small deterministic generator (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
