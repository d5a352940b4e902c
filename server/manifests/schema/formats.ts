/** Formats of texts that the API server checks and the schemas use; others pass. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  byte: (text) =>
    text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text) && /^[^=]{2}/.test(text.slice(-4)),
  'date-time': isDateTime,
};

export function hasFormat(text: string, format: string): boolean {
  return formats[format]?.(text) ?? true;
}

/** As RFC 3339, seconds without a leap. */
function isDateTime(text: string): boolean {
  const match = /^(\d{4}-\d\d-)(\d\d)[tT](\d\d):(\d\d):(\d\d)(?:\D?\d+)?(?:[zZ]|[-+]\d\d:\d\d)$/.exec(text);
  if (!match) return false;
  const [, month = '', day = '', hour = '', minute = '', second = ''] = match;
  // A day that the month does not have moves to the next one.
  const date = new Date(`${month}${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day) && hour <= '23' && minute <= '59' && second <= '59';
}
