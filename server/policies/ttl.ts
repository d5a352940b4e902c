import type { Span } from '../text/types';
import type { Any } from './decode';
import { parseDuration, secondsOf, ValueError } from './goValues';
import { Refusal } from './refusal';

/** A TTL in nanoseconds: a number of seconds, or a string. Throws a {@link Refusal} at `span`. */
export function readTtl(value: Any | undefined, span: Span, prefix: string): bigint {
  try {
    switch (value?.kind) {
      case undefined:
        return 0n;
      case 'string':
        return parseDuration(value.value);
      case 'int':
      case 'float':
        return secondsOf(value.value);
      default:
        throw new ValueError('could not parse duration from input');
    }
  } catch (error) {
    if (error instanceof ValueError) throw new Refusal(prefix + error.message, span);
    throw error;
  }
}
