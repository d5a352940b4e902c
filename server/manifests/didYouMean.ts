/** The one of `known` that `word` was most likely meant to be; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Two slips in a long word, one in a short one.
  let least = Math.min(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.toLowerCase() === word.toLowerCase()) return candidate;
    const steps = distance(word, candidate, least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** ` Did you mean 'x'?`, or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  return didYouMean(nearest(word, known));
}

/** The same of what {@link nearest} has found. */
export const didYouMean = (found: string | undefined): string =>
  found === undefined ? '' : ` Did you mean '${found}'?`;

/** How many letters must be changed, added, taken away or exchanged with their neighbour; `limit` when it is no less. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 100) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let steps = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    [before, above] = [above, current];
  }
  return Math.min(above[b.length] ?? limit, limit);
}
