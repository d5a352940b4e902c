import type { Reader } from './reader';
import { eof, isDecimal } from './reader';
import type { TokenType } from './token';

const dot = 46;
const isExponent = (code: number) => code === 101 || code === 69;

/** Both scanners read digits alike. Answers the first character that is none, which is not consumed. */
export function scanMantissa(reader: Reader, first: number): number {
  let code = first;
  let scanned = false;
  while (isDecimal(code)) {
    code = reader.next();
    scanned = true;
  }
  if (scanned && code !== eof) reader.unread();
  return code;
}

function scanFraction(reader: Reader, first: number): number {
  return first === dot ? scanMantissa(reader, reader.peek()) : first;
}

/** Like the servers it swallows one character behind an `e` without digits. */
export function scanExponent(reader: Reader, first: number): number {
  if (!isExponent(first)) return first;
  let code = reader.next();
  if (code === 45 || code === 43) code = reader.next();
  return scanMantissa(reader, code);
}

/** The rest of a number whose digits have been read up to `code`. */
export function scanNumberEnd(reader: Reader, code: number): TokenType {
  if (isExponent(code)) {
    scanExponent(reader, code);
    return 'FLOAT';
  }
  if (code === dot) {
    if (isExponent(scanFraction(reader, code))) scanExponent(reader, reader.next());
    return 'FLOAT';
  }
  if (code !== eof) reader.unread();
  return 'NUMBER';
}
