import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything the test run writes is looked through for canaries at its end. */
export const resultsFolder = join(import.meta.dirname, '..', '..', 'test-results');

/**
 * A fresh secret value for a test to put into a vault or a document. It is noted in
 * `test-results/canaries.txt`, one a line, so that the end of the run can look for it in every log.
 */
export function canary(): string {
  const value = `canary-${randomBytes(15).toString('hex')}`;
  mkdirSync(resultsFolder, { recursive: true });
  appendFileSync(join(resultsFolder, 'canaries.txt'), `${value}\n`);
  return value;
}
