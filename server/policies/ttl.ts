import type { Span } from '../text/types';
import type { Any } from './decode';
import { parseDuration, secondsOf, ValueError } from './goValues';
import { Refusal } from './refusal';

/** A TTL in nanoseconds: a number of seconds, or a string. Throws a {@link Refusal} at `span`. */
export function readTtl(value: Any | undefined, span: Span, prefix: string): bigint {
  try {
    if (!value) return 0n;
    if (value.kind === 'string') return parseDuration(value.value);
    if (value.kind === 'int' || value.kind === 'float') return secondsOf(value.value);
    throw new ValueError('could not parse duration from input');
  } catch (error) {
    if (error instanceof ValueError) throw new Refusal(prefix + error.message, span);
    throw error;
  }
}
