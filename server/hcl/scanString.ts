import type { Reader } from './reader';
import { digitValue, eof } from './reader';

const quote = 34;
const backslash = 92;

/**
 * The rest of a string behind its opening quote. In HCL quotes and line ends inside `${…}` do not end it; in the
 * servers' JSON they do.
 */
export function scanString(reader: Reader, hcl: boolean): void {
  let braces = 0;
  for (;;) {
    const code = reader.next();
    if (code === eof || (code === 10 && (braces === 0 || !hcl))) {
      reader.error('literal not terminated');
      return;
    }
    if (code === quote && (braces === 0 || !hcl)) return;
    if (braces === 0 && code === 36 && reader.peek() === 123) {
      braces++;
      reader.next();
    } else if (braces > 0 && code === 123) braces++;
    if (braces > 0 && code === 125) braces--;
    if (code === backslash) scanEscape(reader, hcl);
  }
}

const simple = new Set(Array.from('abfnrtv\\"', (char) => char.charCodeAt(0)));
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function scanEscape(reader: Reader, hcl: boolean): void {
  const code = reader.next();
  if (simple.has(code)) return;
  const count = digits[String.fromCodePoint(code)];
  if (count !== undefined) scanDigits(reader, reader.next(), 16, count, hcl);
  else if (code >= 48 && code <= 55) scanDigits(reader, code, 8, 3, hcl);
  else reader.error('illegal char escape');
}

/** The HCL scanner keeps a wrong first digit for itself; the JSON scanner gives it back. */
function scanDigits(reader: Reader, first: number, base: number, count: number, hcl: boolean): void {
  let code = first;
  let left = count;
  while (left > 0 && digitValue(code) < base) {
    code = reader.next();
    if (hcl && code === eof) break;
    left--;
  }
  if (left > 0) reader.error('illegal char escape');
  if (code !== eof && (left !== count || !hcl)) reader.unread();
}
