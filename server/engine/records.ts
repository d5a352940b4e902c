import type { FileKind } from '../languages/fileKind';
import type { Confidence } from '../protocol/findings';
import type { Review } from '../rules/define';
import { LineCursor } from '../text/lineCursor';
import { encodedHits } from './encoded';
import { fits } from './head';
import { joinStart } from './joins';
import { matchAt } from './match';
import { nameBefore, nameReach } from './name';
import type { CompiledRule, Rulebook, Trial } from './rulebook';
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
  /** Its range is an expression, not a text. */
  readonly joined?: true;
  /** A run with escapes, which gives way to what its text shows as it is. */
  readonly escaped?: boolean;
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

/** Where constants are put together: what they make depends on the lines after it. */
export interface OpenJoin {
  readonly character: number;
  /** Undefined until looked for. */
  hit?: Hit | null;
}

/** What one line holds. All but the caches of hits and anchors is a function of that line's text alone. */
export interface LineRecord {
  line: number;
  hits: Hit[];
  anchors: OpenAnchor[];
  joins: OpenJoin[];
  suppressions: Suppression[];
}

/** What most records hold of most kinds: one for all of them. */
const none: never[] = [];
Object.freeze(none);
const emptyRecord = (line: number): LineRecord => ({
  line,
  hits: none,
  anchors: none,
  joins: none,
  suppressions: none,
});

function added<T>(list: T[], item: T): T[] {
  if (list === none) return [item];
  list.push(item);
  return list;
}

/** Markers of one line beyond this many are not read; each costs every finding of the line. */
const maxSuppressions = 16;

/**
 * Generic rules listen to words that a line can be full of. So many of their keywords are looked at in any line, and
 * then one for so many characters: more than code and configuration have, and a bound on what a crafted line costs.
 */
const freeAttempts = 100;
const charactersAnAttempt = 256;

const decoded = ['encoding:decoded'];

/** The records of all lines of `text` that hold anything, in order; its first line counts as `firstLine`. */
export function collect(
  text: string,
  book: Rulebook,
  languageId: string | undefined,
  firstLine = 0,
): LineRecord[] {
  const records: LineRecord[] = [];
  const line = new LineCursor(text);
  let attempts = 0;
  let record: LineRecord | undefined;

  const current = (): LineRecord => {
    if (!record) {
      record = emptyRecord(firstLine + line.row());
      records.push(record);
    }
    return record;
  };

  const enter = (at: number): void => {
    if (!line.enter(at)) return;
    attempts = 0;
    record = undefined;
  };
  const read = (at: number): void => {
    enter(at);
    if ((record?.suppressions.length ?? 0) >= maxSuppressions) return;
    const suppression = suppressionAt(text.slice(line.start, line.end), at - line.start, book.ids);
    if (!suppression) return;
    const own = current();
    own.suppressions = added(own.suppressions, suppression);
  };
  const open = (at: number): void => {
    enter(at);
    if (attempts++ > freeAttempts + (at - line.start) / charactersAnAttempt) return;
    const character = joinStart(text.slice(line.start, line.end), at - line.start);
    if (character === undefined) return;
    const own = current();
    own.joins = added(own.joins, { character });
  };
  const attempt = ({ rule, head }: Trial, at: number, wordEnd: number): void => {
    if (head && !fits(head, text, at, wordEnd)) return;
    const { multiline, precheck } = rule.rule;
    enter(at);
    if (rule.isGeneric || multiline) {
      if (attempts > freeAttempts + (at - line.start) / charactersAnAttempt) return;
      attempts++;
    }
    if (precheck && !precheck(text, at)) return;
    if (rule.gate && !passes(rule.gate, text, at)) return;
    if (multiline) {
      const own = current();
      own.anchors = added(own.anchors, { rule, character: at - line.start });
      return;
    }
    const hit = hitInLine(rule, text, line.start, line.end, at, languageId);
    if (!hit) return;
    const own = current();
    own.hits = added(own.hits, hit);
  };

  book.anchors.find(text, (index, at) => {
    const { word, trials, marker, join } = book.words[index]!;
    if (marker) read(at);
    if (join) open(at);
    for (const trial of trials) attempt(trial, at, at + word.length);
  });
  let runLine = new LineCursor(text);
  encodedHits(text, book, ({ rule, confidence }, start, end, escaped) => {
    if (start < runLine.start) runLine = new LineCursor(text);
    runLine.enter(start);
    const name = nameBefore(
      text.slice(Math.max(runLine.start, start - nameReach), start),
      Math.min(nameReach, start - runLine.start),
    );
    const own = recordOf(records, firstLine + runLine.row());
    own.hits = added(own.hits, {
      rule,
      startLine: 0,
      start: start - runLine.start,
      endLine: 0,
      end: end - runLine.start,
      confidence,
      name,
      reasons: decoded,
      escaped,
    });
  });
  return records;
}

/** The record of a line, put in its place if there was none. */
function recordOf(records: LineRecord[], line: number): LineRecord {
  const at = firstRecordAt(records, line);
  const present = records[at];
  if (present?.line === line) return present;
  const record = emptyRecord(line);
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
