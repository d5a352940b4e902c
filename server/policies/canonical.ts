/** A text that is the same for what is the same, whole numbers and maps included. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return `${inner}n`;
    return inner instanceof Map ? Object.fromEntries(inner) : inner;
  });
}
