import { randomUUID } from 'node:crypto';

/**
 * A number that JavaScript cannot hold exactly, as its JSON text. KV v1 keeps such a number digit by digit, and merging
 * another field into the secret must not round it.
 */
export class LosslessNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** Strings come first, so that digits inside of them are not taken for numbers. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Like `JSON.parse`, with `LosslessNumber` where needed; throws `SyntaxError`. */
export function parseJson(text: string): unknown {
  // First of all, since only in JSON every string ends: else looking for the ends takes quadratic time.
  const plain: unknown = JSON.parse(text);
  const mark = newMark();
  const numbers: string[] = [];
  const marked = text.replace(stringOrNumber, (token) =>
    token.startsWith('"') || isExact(token) ? token : `"${mark}${numbers.push(token) - 1}"`,
  );
  if (numbers.length === 0) return plain;
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark)
      ? new LosslessNumber(numbers[Number(value.slice(mark.length))] ?? '')
      : value,
  );
}

/** Like `JSON.stringify`, with `LosslessNumber` as the number it was. */
export function printJson(value: object): string {
  const mark = newMark();
  const numbers: string[] = [];
  const text = JSON.stringify(value, (_, item: unknown) =>
    item instanceof LosslessNumber ? `${mark}${numbers.push(item.text) - 1}` : item,
  );
  if (numbers.length === 0) return text;
  return text.replace(
    new RegExp(`"${mark}(\\d+)"`, 'g'),
    (_, index: string) => numbers[Number(index)] ?? '0',
  );
}

/** Stands for a number while it passes through `JSON`; random, so that no stored string can be taken for it. */
const newMark = (): string => `number-${randomUUID()}-`;

function isExact(token: string): boolean {
  const value = Number(token);
  if (String(value) === token) return Number.isSafeInteger(value) || !Number.isInteger(value);
  const digits = token
    .replace(/[eE].*/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;
  return Number.isFinite(value) && digits <= 15 && !Object.is(value, -0);
}
