import type { Finding, TokenRule } from '../../service/types';

/** Something about the run that is no finding. */
export interface Note {
  /**
   * `problem`: could not be read, counts as an error; `skipped`: left out by design; `idle`: a suppression that has
   * no effect.
   */
  readonly kind: 'problem' | 'skipped' | 'idle';
  /** As bytes, absolute; absent when it is about the run. */
  readonly path?: Buffer;
  /** From 0. */
  readonly line?: number;
  /** A sentence part in lower case, without the path. */
  readonly message: string;
}

/** One file with findings. */
export interface ScannedFile {
  /** As bytes, absolute. */
  readonly path: Buffer;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Do the fingerprints mean anything to the next run? Only with the key of an ignore file. */
  readonly lastingFingerprints: boolean;
}

export interface Summary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: number;
  /** Findings that a comment or the ignore file suppressed. */
  readonly suppressed: number;
  /** Findings that the baseline knows. */
  readonly known: number;
  /** Suppressions that have no effect. */
  readonly idle: number;
  /** Binary and too large files. */
  readonly skipped: number;
  readonly problems: number;
  /** The first notes; `furtherNotes` more were dropped. */
  readonly notes: readonly Note[];
  readonly furtherNotes: number;
}

/**
 * One report format, for one run: pieces of text in order, so that a report of any length needs no memory.
 * No piece holds a value.
 */
export interface Reporter {
  begin(): string;
  file(file: ScannedFile): string;
  end(summary: Summary): string;
}

/** What a report is about, beside its findings. */
export interface ReportSettings {
  /** Absolute directory that paths are told relative to. */
  readonly base: string;
  /** Every rule that was run. */
  readonly rules: readonly TokenRule[];
}
