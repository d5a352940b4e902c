import type { Range } from '../text/types';

export type Severity = 'error' | 'warning' | 'information';
export type Confidence = 'high' | 'medium' | 'low';

/** What a diagnostic carries in `data`: enough to find the secret again, nothing of its value. */
export interface FindingData {
  readonly fingerprint: string;
  readonly ruleId: string;
}

/** How a command of the client names a finding. `version` is the document's version when it was seen. */
export interface FindingRef {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly fingerprint: string;
}

/** Commands that the server's code actions name and the client implements; each takes one {@link FindingRef}. */
export const FindingCommand = {
  move: 'strongroom.moveToVault',
  ignoreHere: 'strongroom.ignoreHere',
  ignoreInWorkspace: 'strongroom.ignoreInWorkspace',
  findInVault: 'strongroom.findInVault',
} as const;
