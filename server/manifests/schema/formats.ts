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
  const match =
    /^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(?:\D?\d+)?(?:[zZ]|[-+]\d\d:\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : days;
  return month >= 1 && month <= 12 && day >= 1 && day <= last && hour <= 23 && minute <= 59 && second <= 59;
}
