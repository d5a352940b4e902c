import type { EmbeddedPolicy } from '../embedded';

/** The place in a policy of a place in the text around it; undefined outside. */
export function innerOffset({ text, outer }: EmbeddedPolicy, offset: number): number | undefined {
  const outerOf = (at: number) => outer({ start: at, end: at }).start;
  if (offset < outerOf(0) || offset > outerOf(text.length)) return undefined;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (outerOf(middle) > offset) high = middle - 1;
    else low = middle;
  }
  return low;
}
