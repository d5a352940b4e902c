/** UTF-16 units that are compared at a time. */
const stride = 4096;

/** How many units two texts have in common at their beginnings. */
export function commonStart(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  for (let step = stride; step > 0; step = step > 1 ? step >> 2 || 1 : 0)
    while (at + step <= length && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  return at;
}

/** How many units two texts have in common at their ends, at most `most`. */
export function commonEnd(a: string, b: string, most: number): number {
  const same = (from: number, to: number) =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  let at = 0;
  for (let step = stride; step > 0; step = step > 1 ? step >> 2 || 1 : 0)
    while (at + step <= most && same(at, at + step)) at += step;
  return at;
}

/** How many elements two lists have in common at their beginnings, and, of the rest, at their ends. */
export function commonElements<A, B>(
  a: readonly A[],
  b: readonly B[],
  same: (a: A, b: B) => boolean,
): readonly [start: number, end: number] {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && same(a[start]!, b[start]!)) start++;
  let end = 0;
  while (end < length - start && same(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++;
  return [start, end];
}
