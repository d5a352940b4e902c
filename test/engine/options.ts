import { createHash } from 'node:crypto';
import { scan } from '../../server/engine/index';
import type { Finding, ScanOptions } from '../../server/engine/types';
import { LineIndex } from '../../server/text/lineIndex';

/** Options that report everything. */
export const everything: ScanOptions = {
  fingerprintKey: createHash('sha256').update('test').digest(),
  maxFindings: 10_000,
  minimumConfidence: 'low',
};

/** The text that a finding is about. */
export function secretOf(text: string, finding: Pick<Finding, 'range'>): string {
  const { start, end } = new LineIndex(text).spanOf(finding.range);
  return text.slice(start, end);
}

/** Rule ids with the text that each finding covers. */
export function found(text: string, options: ScanOptions = everything): [rule: string, secret: string][] {
  return scan(text, options).findings.map((finding) => [finding.rule.id, secretOf(text, finding)]);
}
