import { trigrams } from './trigrams';

/** Bits that beginning another word costs (`fooBar`, `foo-bar`), that a first digit costs, a digit after a digit. */
const wordStart = 2;
const firstDigit = 5;
const nextDigit = 3.3;
const countedDigit = 1.5;
const separator = 2.5;
const symbol = 6;

/** Bits of one character drawn at random from the smallest usual alphabet that has all of the text. */
function bitsPerCharacter(text: string): number {
  if (/^\d+$/.test(text)) return 3.3;
  if (/^(?:[\da-f]+|[\dA-F]+)$/.test(text)) return 4;
  if (/^(?:[a-z]+|[A-Z]+)$/.test(text)) return 4.7;
  if (/^(?:[\da-z]+|[\dA-Z]+)$/.test(text)) return 5.2;
  if (/^[A-Za-z]+$/.test(text)) return 5.7;
  return /^[\w+/=.-]+$/.test(text) ? 6 : 6.5;
}

/**
 * How much more likely a text is as random characters than as words, numbers and identifiers, in bits: about zero
 * where both are as likely, negative for words. Grows with the length, as certainty does.
 */
export function oddness(text: string): number {
  let words = 0;
  let a = 0;
  let b = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = letterOf(code);
    if (letter > 0) {
      const upper = code < 97;
      if (b === 0 || (upper && previous >= 97)) {
        words += wordStart;
        a = 0;
        b = 0;
      }
      words += (trigrams.charCodeAt((a * 27 + b) * 26 + letter - 1) - 97) / 2;
      // Within capitals a small letter goes on only after the first: `Http`, not `HTtp`.
      if (!upper && previous >= 65 && previous <= 90 && a !== 0) words += wordStart;
      a = b;
      b = letter;
    } else {
      a = 0;
      b = 0;
      if (isDigit(code)) {
        if (!isDigit(previous)) words += firstDigit;
        else words += Math.abs(code - previous) <= 1 ? countedDigit : nextDigit;
      } else {
        words += isSeparator(code) ? separator : symbol;
      }
    }
    previous = code;
  }
  return words - bitsPerCharacter(text) * text.length;
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 65 && code <= 90 ? code - 64 : 0;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** `_`, `-`, `.`, `/`, `:` and space stand between words. */
function isSeparator(code: number): boolean {
  return code === 95 || (code >= 45 && code <= 47) || code === 58 || code === 32;
}
