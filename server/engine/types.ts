import type { Confidence } from '../protocol/findings';
import type { TokenRule } from '../rules/define';
import type { Range, TextChange } from '../text/types';
import type { Rulebook } from './rulebook';

/** One secret in one text. Holds where it is, never what it is. */
export interface Finding {
  readonly rule: TokenRule;
  /** The secret alone, without quotes. */
  readonly range: Range;
  /** The other half of a pair (AWS id with its key). */
  readonly related?: { readonly what: string; readonly range: Range };
  readonly confidence: Confidence;
  /** Keyed hash of rule id and value: equal for equal secrets under one key, useless without the key. */
  readonly fingerprint: string;
  /** The variable, key or attribute that holds it, where the syntax shows one: `githubToken`. */
  readonly name?: string;
  /** Why it is one: stable codes such as `name:password`, `checksum:valid`, `file:test`; see `reasonText`. */
  readonly reasons?: readonly string[];
}

export interface ScanOptions {
  /** Language id (VS Code's) or undefined when unknown; decides comment syntax and string forms. */
  readonly languageId?: string;
  /** Relative to the workspace, or a name alone: tells tests, lock files and examples from source. */
  readonly path?: string;
  /** 32 random bytes; see {@link Finding.fingerprint}. */
  readonly fingerprintKey: Uint8Array;
  /** Findings beyond this are not reported; `truncated` says so. */
  readonly maxFindings: number;
  readonly minimumConfidence: Confidence;
  /** Is this one ignored by what the workspace says? It counts as suppressed. */
  readonly isIgnored?: (fingerprint: string, found: FoundSecret) => boolean;
  /** The rules to run, made by `rulebookWith`; absent: the built-in ones. */
  readonly rulebook?: Rulebook;
  /** `2027-01-31`: a suppression whose last day is before it has expired. Absent: none has. */
  readonly today?: string;
}

/** What a decision to ignore may look at. It holds a value: it goes nowhere. */
export interface FoundSecret {
  readonly ruleId: string;
  readonly secret: string;
  readonly range: Range;
  /** The line on which the secret begins. */
  line(): string;
}

export interface ScanResult {
  /** In text order. */
  readonly findings: readonly Finding[];
  readonly truncated: boolean;
  /** Findings that an inline comment or the ignore file suppressed. */
  readonly suppressed: number;
  /** Inline comments of ours that suppress nothing, in text order; absent when there are none. */
  readonly idleSuppressions?: readonly IdleSuppression[];
}

/** An inline comment that suppresses nothing. */
export interface IdleSuppression {
  /** The comment's marker. */
  readonly range: Range;
  /** `date`: its expiry cannot be read, so that it counts as expired. */
  readonly why: 'unused' | 'expired' | 'date';
}

/** A document under edit: cost follows the edit. `result()` equals `scan` of the present text at any time. */
export interface DocumentScan {
  apply(changes: readonly TextChange[]): void;
  result(): ScanResult;
  /** The present text. */
  text(): string;
}

/*
 * The room's entry points, in `engine/index.ts`:
 *   scan(text: string, options: ScanOptions): ScanResult
 *   openScan(text: string, options: ScanOptions): DocumentScan
 */
