import type { FileKind } from '../languages/fileKind';
import type { Confidence } from '../protocol/findings';
import type { Review } from '../rules/define';
import { contentLength, lineAtOffset } from '../text/lineIndex';
import { encodedRuns, hitInEncoded } from './encoded';
import { StringLines } from './lines';
import { matchAt } from './match';
import { nameReach } from './name';
import type { CompiledRule, Rulebook } from './rulebook';
import { suppressionAt } from './suppression';
import type { Suppression } from './suppression';

/** A secret found, placed relative to the line of its record. */
export interface Hit {
  readonly rule: CompiledRule;
  readonly startLine: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly name: string | undefined;
  readonly reasons: readonly string[];
  /** What the second look said, of which file and how thorough; undefined until asked for. */
  review?: { readonly file: FileKind; readonly near: boolean; readonly said: Review | undefined };
  /** Known once asked for. */
  fingerprint?: string;
  /** The secret that belongs to it; `null` when there is none, undefined until looked for. */
  partner?: Hit | null;
}

/** Where a keyword of a multi-line rule stands; what it leads to depends on the lines after it. */
export interface OpenAnchor {
  readonly rule: CompiledRule;
  readonly character: number;
  /** Undefined until looked for. */
  hit?: Hit | null;
}

/** What one line holds. All but the caches of hits and anchors is a function of that line's text alone. */
export interface LineRecord {
  line: number;
  readonly hits: Hit[];
  readonly anchors: OpenAnchor[];
  readonly suppressions: Suppression[];
}

/** Markers of one line beyond this many are not read; each costs every finding of the line. */
const maxSuppressions = 16;

/**
 * Generic rules listen to words that a line can be full of. So many of their keywords are looked at in any line, and
 * then one for so many characters: more than code and configuration have, and a bound on what a crafted line costs.
 */
const freeAttempts = 100;
const charactersAnAttempt = 128;

/** The records of all lines of `text` that hold anything, in order; its first line counts as `firstLine`. */
export function collect(
  text: string,
  book: Rulebook,
  languageId: string | undefined,
  firstLine = 0,
): LineRecord[] {
  const records: LineRecord[] = [];
  let lines: StringLines | undefined;
  let row = 0;
  let lineStart = 0;
  let lineEnd = -1;
  let attempts = 0;
  let record: LineRecord | undefined;

  const enterLine = (lines: StringLines, at: number): void => {
    while (row + 1 < lines.lineCount && (lines.starts[row + 1] ?? 0) <= at) row++;
    lineStart = lines.starts[row] ?? 0;
    lineEnd = lineStart + contentLength(lines.line(row));
    attempts = 0;
    record = undefined;
  };
  const current = (): LineRecord => {
    if (!record) {
      record = { line: firstLine + row, hits: [], anchors: [], suppressions: [] };
      records.push(record);
    }
    return record;
  };

  book.anchors.find(text, (word, at) => {
    lines ??= new StringLines(text);
    if (at >= lineEnd) enterLine(lines, at);
    const meaning = book.words[word];
    if (!meaning) return;
    if (meaning.marker && (record?.suppressions.length ?? 0) < maxSuppressions) {
      const suppression = suppressionAt(text.slice(lineStart, lineEnd), at - lineStart, book.ids);
      if (suppression) current().suppressions.push(suppression);
    }
    for (const rule of meaning.rules) {
      if (rule.isGeneric || rule.rule.multiline) {
        if (attempts > freeAttempts + (at - lineStart) / charactersAnAttempt) continue;
        attempts++;
      }
      if (rule.rule.multiline) {
        if (rule.gate && !passes(rule.gate, text, at)) continue;
        current().anchors.push({ rule, character: at - lineStart });
      } else {
        const hit = hitInLine(rule, text, lineStart, lineEnd, at, languageId);
        if (hit) current().hits.push(hit);
      }
    }
  });
  encodedRuns(text, (start, end) => {
    lines ??= new StringLines(text);
    const row = lineAtOffset(lines.starts, start);
    const lineStart = lines.starts[row] ?? 0;
    const hit = hitInEncoded(lines.line(row), start - lineStart, end - lineStart, book);
    if (hit) recordOf(records, firstLine + row).hits.push(hit);
  });
  return records;
}

/** The record of a line, put in its place if there was none. */
function recordOf(records: LineRecord[], line: number): LineRecord {
  const at = firstRecordAt(records, line);
  const present = records[at];
  if (present?.line === line) return present;
  const record = { line, hits: [], anchors: [], suppressions: [] };
  records.splice(at, 0, record);
  return record;
}

/** Index of the first record at `line` or after it; records are in order of their lines. */
export function firstRecordAt(records: readonly LineRecord[], line: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function passes(gate: RegExp, text: string, at: number): boolean {
  gate.lastIndex = at;
  return gate.test(text);
}

function hitInLine(
  rule: CompiledRule,
  text: string,
  lineStart: number,
  lineEnd: number,
  anchor: number,
  languageId: string | undefined,
): Hit | undefined {
  let from = anchor;
  if (rule.lead) {
    const floor = Math.max(lineStart, anchor - rule.leadMax);
    while (from > floor && rule.lead[text.charCodeAt(from - 1)] === 1) from--;
  }
  const windowStart = Math.max(lineStart, from - nameReach);
  const window = text.slice(windowStart, Math.min(lineEnd, from + rule.maxLength + 1));
  const match = matchAt(rule, window, from - windowStart, languageId);
  if (!match) return undefined;
  const offset = windowStart - lineStart;
  const { confidence, name, reasons } = match;
  return {
    rule,
    startLine: 0,
    start: match.start + offset,
    endLine: 0,
    end: match.end + offset,
    confidence,
    name,
    reasons,
  };
}
