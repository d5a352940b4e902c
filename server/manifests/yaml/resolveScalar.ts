/**
 * What an untagged plain scalar is to Kubernetes, which reads YAML with Go's YAML library of version 2: nearly YAML 1.1,
 * with its `yes` and octal numbers, but without numbers of base 60.
 */
type Resolved = string | number | boolean | null | bigint;

const words = new Map<string, boolean | null | number>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((w) => [w, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (w) => [w, false] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((w) => [w, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((w) => [w, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((w) => [w, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((w) => [w, -Infinity] as const),
]);

const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]|$)/;
const INTEGER = /^([-+]?)(?:(0[xX])([\da-fA-F]+)|(0[bB])([01]+)|(0[oO]?)([0-7]+)|(0|[1-9]\d*))$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** Integers come as `bigint` and other numbers as `number`, which may be infinite or none. */
export function resolvePlain(text: string): Resolved {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text) || text.length > 400) return text;
  if (text.startsWith('.')) return float(text) ?? text;
  // A date stays a text.
  if (DATE.test(text)) return text;
  const digits = text.replaceAll('_', '');
  return integer(digits) ?? float(digits) ?? text;
}

/** What is too large for a number stays a text. */
function float(digits: string): number | undefined {
  const value = FLOAT.test(digits) ? Number(digits) : Infinity;
  return Number.isFinite(value) ? value : undefined;
}

function integer(digits: string): bigint | undefined {
  const match = INTEGER.exec(digits);
  if (!match) return undefined;
  const [, sign, hex, hexDigits, binary, binaryDigits, octal, octalDigits, decimal] = match;
  let value: bigint;
  if (hex) value = BigInt(`0x${hexDigits}`);
  else if (binary) value = BigInt(`0b${binaryDigits}`);
  else if (octal) value = BigInt(`0o${octalDigits}`);
  else value = BigInt(decimal ?? '0');
  if (sign === '-') value = -value;
  // Beyond 64 bits it is a number with a fraction, if it is decimal.
  return value >= -(2n ** 63n) && value < 2n ** 64n ? value : undefined;
}
