import { performance } from 'node:perf_hooks';
import { setImmediate as others } from 'node:timers/promises';

/** Milliseconds that work in the background takes at a time: less than a frame. */
const slice = 8;

/** Runs steps for at most `milliseconds`; true when they have ended. */
export function runFor(steps: Iterator<unknown>, milliseconds: number): boolean {
  const end = performance.now() + milliseconds;
  do if (steps.next().done) return true;
  while (performance.now() < end);
  return false;
}

/** Runs steps to their end, with time for others in between; false when `signal` aborted before. */
export async function inSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    if (signal.aborted) {
      steps.return?.();
      return false;
    }
    if (runFor(steps, slice)) return true;
    await others();
  }
}
