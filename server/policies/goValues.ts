/** Numbers, durations and times as the servers' programming language reads them. Errors carry its words. */

/** A value that cannot be read; `message` as a server words it. */
export class ValueError extends Error {}

const maxInt = 2n ** 63n - 1n;
const minInt = -(2n ** 63n);

/** A whole number of 64 bits; with `base` 0 also `0x10`, `0o7`, `010`, `0b1` and `1_0`. */
export function parseInteger(text: string, base: 0 | 10): bigint {
  const fail = (why: string) => new ValueError(`strconv.ParseInt: parsing ${goQuote(text)}: ${why}`);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length);
  const value = base === 10 ? decimal(digits) : anyBase(digits);
  if (value === undefined) throw fail('invalid syntax');
  const signed = sign === '-' ? -value : value;
  if (signed > maxInt || signed < minInt) throw fail('value out of range');
  return signed;
}

const decimal = (digits: string): bigint | undefined => (/^\d+$/.test(digits) ? BigInt(digits) : undefined);

function anyBase(digits: string): bigint | undefined {
  const plain = digits.replaceAll('_', '');
  if (plain !== digits && !/^(?:0[xXoObB]?_?)?[\da-fA-F]+(?:_[\da-fA-F]+)*$/.test(digits)) return undefined;
  if (/^0[xX][\da-fA-F]+$/.test(plain) || /^0[oO][0-7]+$/.test(plain) || /^0[bB][01]+$/.test(plain))
    return BigInt(plain.toLowerCase());
  if (/^0[0-7]+$/.test(plain)) return BigInt(`0o${plain.slice(1)}`);
  return /^(?:0|[1-9]\d*)$/.test(plain) ? BigInt(plain) : undefined;
}

export function parseFloatingPoint(text: string): number {
  const fail = (why: string) => new ValueError(`strconv.ParseFloat: parsing ${goQuote(text)}: ${why}`);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw fail('invalid syntax');
  const value = Number(text);
  if (!Number.isFinite(value)) throw fail('value out of range');
  return value;
}

const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const second = 1_000_000_000n;

/** In nanoseconds: whole seconds, `1h30m`, or `5d`. */
export function parseDuration(text: string): bigint {
  if (text === '') return 0n;
  const whole = wholeSeconds(text);
  if (whole !== undefined) return times(whole, second);
  if (text.endsWith('d')) return times(parseInteger(text.slice(0, -1), 10), 24n * 3600n * second);
  return unitDuration(text);
}

function wholeSeconds(text: string): bigint | undefined {
  try {
    return parseInteger(text, 10);
  } catch {
    return undefined;
  }
}

/** A number of seconds as nanoseconds. A fraction is cut off. */
export function secondsOf(value: number | bigint): bigint {
  if (typeof value === 'bigint') return times(value, second);
  if (Math.abs(value) >= 2 ** 63) throw overflow();
  return times(BigInt(Math.trunc(value)), second);
}

const overflow = () =>
  new ValueError('multiplication of durations resulted in overflow, one operand may be too large');

function times(a: bigint, b: bigint): bigint {
  const product = a * b;
  if (product > maxInt || product < minInt) throw overflow();
  return product;
}

function unitDuration(text: string): bigint {
  const invalid = () => new ValueError(`time: invalid duration ${timeQuote(text)}`);
  const negative = text.startsWith('-');
  let rest = text.replace(/^[+-]/, '');
  if (rest === '0') return 0n;
  if (rest === '') throw invalid();
  let total = 0n;
  while (rest !== '') {
    const [number = '', integer = '', fraction = ''] = /^(\d*)(?:\.(\d*))?/.exec(rest) ?? [];
    if ((integer === '' && fraction === '') || BigInt(`0${integer}`) > maxInt + 1n) throw invalid();
    rest = rest.slice(number.length);
    const unit = /^[^.\d]*/.exec(rest)?.[0] ?? '';
    if (unit === '') throw new ValueError(`time: missing unit in duration ${timeQuote(text)}`);
    rest = rest.slice(unit.length);
    const scale = Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined;
    if (scale === undefined)
      throw new ValueError(`time: unknown unit ${timeQuote(unit)} in duration ${timeQuote(text)}`);
    total += BigInt(integer === '' ? '0' : integer) * scale + fractionOf(fraction, scale);
    if (total > maxInt + 1n) throw invalid();
  }
  if (negative) return -total;
  if (total > maxInt) throw invalid();
  return total;
}

function fractionOf(digits: string, scale: bigint): bigint {
  const used = digits.slice(0, 18);
  return used === '' ? 0n : (BigInt(used) * scale) / 10n ** BigInt(used.length);
}

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})([.,]\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** RFC 3339 or seconds since 1970, as milliseconds since 1970. */
export function parseTime(text: string): number {
  const fail = () => new ValueError('could not parse string as date and time');
  const match = rfc3339.exec(text);
  if (!match) {
    const epoch = wholeSeconds(text);
    if (epoch === undefined) throw fail();
    return Number(epoch) * 1000;
  }
  const [, year, month, day, hour, minute, second_, fraction, sign, offsetHour, offsetMinute] = match;
  const number = (part: string | undefined) => Number(part ?? 0);
  const lastDay = new Date(Date.UTC(number(year), number(month), 0)).getUTCDate();
  const isWrong =
    number(month) < 1 ||
    number(month) > 12 ||
    number(day) < 1 ||
    number(day) > lastDay ||
    number(hour) > 23 ||
    number(minute) > 59 ||
    number(second_) > 59 ||
    number(offsetHour) > 24 ||
    number(offsetMinute) > 60;
  if (isWrong) throw fail();
  const offset = (number(offsetHour) * 60 + number(offsetMinute)) * (sign === '-' ? -1 : 1);
  const date = new Date(0);
  date.setUTCFullYear(number(year), number(month) - 1, number(day));
  date.setUTCHours(number(hour), number(minute) - offset, number(second_));
  return date.getTime() + Math.floor(Number(`0.${fraction?.slice(1) ?? '0'}`) * 1000);
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** A string in quotes as the servers' messages show it. */
export function goQuote(text: string): string {
  const quoted = text.replace(/["\\]|(?! )[\p{C}\p{Z}]/gu, (char) => {
    const known = escapes[char];
    if (known !== undefined) return known;
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${quoted}"`;
}

/** The same of messages about durations, which show all but ASCII as bytes. */
function timeQuote(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => {
    if (byte === 34 || byte === 92) return `\\${String.fromCharCode(byte)}`;
    return byte < 32 || byte > 126 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
  });
  return `"${bytes.join('')}"`;
}
