import { openScan } from '../engine';
import type { DocumentScan, ScanOptions, ScanResult } from '../engine/types';
import type { TextChange } from '../text/types';
import { sameUri } from './uris';

/** Longest text that is scanned, in UTF-16 units; an editor stops synchronising at about this size too. */
export const maxTextLength = 50 * 1024 * 1024;

export interface OpenDocument {
  readonly languageId: string;
  readonly version: number;
  /** Absent when the text is too long to be scanned. */
  readonly scan?: DocumentScan;
}

export interface DocumentAnswer {
  readonly result: ScanResult;
  /** Stays the same while the findings do. */
  readonly resultId: string;
}

interface Entry {
  languageId: string;
  version: number;
  scan: DocumentScan | undefined;
  options: ScanOptions;
  answer: DocumentAnswer | undefined;
  /** False when `answer` is about an older version or other options. */
  fresh: boolean;
}

const nothing: ScanResult = { findings: [], truncated: false, suppressed: 0 };

/** The open documents with their scans: one answer per version and options. */
export class Documents {
  readonly #entries = new Map<string, Entry>();
  #answers = 0;

  open(uri: string, languageId: string, version: number, text: string, options: ScanOptions): void {
    const scan = text.length > maxTextLength ? undefined : openScan(text, options);
    this.#entries.set(uri, { languageId, version, scan, options, answer: undefined, fresh: false });
  }

  change(uri: string, version: number, changes: readonly TextChange[]): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    entry.version = version;
    entry.fresh = false;
    // A text that was too long can only be known again by its whole.
    const whole = entry.scan ? -1 : changes.findLastIndex((change) => change.range === undefined);
    const first = changes[whole];
    if (first && first.text.length <= maxTextLength) entry.scan = openScan(first.text, entry.options);
    entry.scan?.apply(changes.slice(whole + 1));
  }

  /** The present text of an open document, however its URI is encoded. */
  textOf(uri: string): string | undefined {
    for (const [key, { scan }] of this.#entries) if (sameUri(key, uri)) return scan?.text();
    return undefined;
  }

  close(uri: string): void {
    this.#entries.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    const { languageId, version, scan } = entry;
    return { languageId, version, ...(scan ? { scan } : {}) };
  }

  /** The findings under `options`; scans anew only when the text or the options are others than last time. */
  answer(uri: string, options: ScanOptions): DocumentAnswer {
    const entry = this.#entries.get(uri);
    if (!entry) return { result: nothing, resultId: 'closed' };
    if (entry.options !== options) {
      entry.options = options;
      entry.scan &&= openScan(entry.scan.text(), options);
      entry.fresh = false;
    }
    if (!entry.fresh || !entry.answer) {
      const result = entry.scan?.result() ?? nothing;
      const same = entry.answer && sameResult(entry.answer.result, result);
      entry.answer = { result, resultId: same ? entry.answer!.resultId : `${++this.#answers}` };
      entry.fresh = true;
    }
    return entry.answer;
  }
}

function sameResult(a: ScanResult, b: ScanResult): boolean {
  return a.findings.length === b.findings.length && digest(a) === digest(b);
}

function digest({ findings, truncated, suppressed }: ScanResult): string {
  return JSON.stringify([
    truncated,
    suppressed,
    findings.map((finding) => ({ ...finding, rule: finding.rule.id })),
  ]);
}
