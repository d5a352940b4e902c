import { LineText } from '../text/lineText';
import type { ChangedLines } from '../text/lineText';
import type { TextChange } from '../text/types';
import { assemble } from './assemble';
import { reviewReach } from './context';
import { joinReach } from './joins';
import { collect, firstRecordAt } from './records';
import type { LineRecord } from './records';
import type { Rulebook } from './rulebook';
import type { DocumentScan, ScanOptions, ScanResult } from './types';

/**
 * Records are kept by line. A change drops those of the lines it replaced, shifts those behind, reads the new
 * lines, and forgets what nearby records had found out by looking beyond their own line.
 */
export class RecordedDocument implements DocumentScan {
  readonly #lines: LineText;
  readonly #book: Rulebook;
  readonly #options: ScanOptions;
  #records: LineRecord[];

  constructor(text: string, book: Rulebook, options: ScanOptions) {
    this.#lines = new LineText(text);
    this.#book = book;
    this.#options = options;
    this.#records = collect(text, book, options.languageId);
  }

  apply(changes: readonly TextChange[]): void {
    for (const change of changes) this.#update(this.#lines.apply(change));
  }

  result(): ScanResult {
    return assemble(this.#records, this.#lines, this.#options, this.#book);
  }

  text(): string {
    return this.#lines.text();
  }

  #update({ first, removed, inserted }: ChangedLines): void {
    const records = this.#records;
    const from = firstRecordAt(records, first);
    const to = firstRecordAt(records, first + removed);
    const shift = inserted - removed;
    if (shift !== 0) {
      for (let i = to; i < records.length; i++) records[i]!.line += shift;
    }
    let block = '';
    for (let i = 0; i < inserted; i++) block += this.#lines.line(first + i);
    const fresh = collect(block, this.#book, this.#options.languageId, first);
    if (fresh.length > 0 || to > from) {
      this.#records = [...records.slice(0, from), ...fresh, ...records.slice(to)];
    }
    this.#forget(first, inserted);
  }

  /**
   * A multi-line rule sees `reach` characters on and one line back, a pair its distance both ways, a review
   * `reviewReach` lines both ways.
   */
  #forget(first: number, inserted: number): void {
    const { reach, pairDistance } = this.#book;
    const records = this.#records;
    const last = first + inserted + Math.max(reviewReach, pairDistance);
    const start = first - Math.max(reach, pairDistance, reviewReach);
    for (let i = firstRecordAt(records, start); i < records.length; i++) {
      const record = records[i]!;
      if (record.line > last) break;
      for (const anchor of record.anchors) {
        if (record.line <= first + inserted + 1 && record.line >= first - anchor.rule.maxLines - 1) {
          delete anchor.hit;
        } else if (anchor.hit && record.line + anchor.hit.endLine >= first - reviewReach) {
          delete anchor.hit.review;
        }
      }
      for (const join of record.joins) if (record.line >= first - joinReach) delete join.hit;
      for (const hit of record.hits) {
        if (record.line >= first - pairDistance) delete hit.partner;
        if (record.line >= first - reviewReach) delete hit.review;
      }
    }
  }
}
