import type { TextFindings } from './types';

/** Is there nothing to tell, whatever day it is and whatever an ignore file says? */
export function isClean({ findings, suppressed, truncated, remarks }: TextFindings): boolean {
  return findings.length === 0 && suppressed === 0 && !truncated && !remarks;
}
