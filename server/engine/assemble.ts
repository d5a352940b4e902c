import type { Confidence } from '../protocol/findings';
import type { Range } from '../text/types';
import { rank, Reviewer } from './context';
import { fingerprint } from './fingerprint';
import { joinedHit } from './joins';
import type { Lines } from './lines';
import { firstRecordAt } from './records';
import type { Hit, LineRecord, OpenAnchor } from './records';
import { hitOf, partnerOf } from './resolve';
import { genericPrecedence } from './rulebook';
import type { CompiledRule, Rulebook } from './rulebook';
import { idle, speaksFor } from './suppression';
import type { Suppression } from './suppression';
import type { Finding, ScanOptions, ScanResult } from './types';

/** A stretch of text that a finding lays claim to. */
interface Claim {
  readonly range: Range;
  readonly hit: Hit;
  readonly confidence: Confidence;
  readonly name: string | undefined;
  readonly reasons: readonly string[];
  /** The public half, if it is a pair. */
  readonly related?: Range;
  /** The public half's own claim: keeps others off, is no finding. */
  readonly shadow?: boolean;
}

/** Records to findings: pairs joined, overlaps settled, suppressed ones dropped, in text order. */
export function assemble(
  records: readonly LineRecord[],
  lines: Lines,
  options: ScanOptions,
  book: Rulebook,
): ScanResult {
  const claims: Claim[] = [];
  const open: { anchor: OpenAnchor; record: LineRecord }[] = [];
  const reviewer = new Reviewer(lines, options);
  for (const record of records) {
    for (const hit of record.hits) addClaims(claims, hit, record, lines, reviewer);
    for (const join of record.joins) {
      join.hit ??= joinedHit(book, lines, record.line, join.character, options.languageId) ?? null;
      if (join.hit) addClaims(claims, join.hit, record, lines, reviewer);
    }
    for (const anchor of record.anchors) open.push({ anchor, record });
  }
  const next = new Map<CompiledRule, number>();
  for (const { anchor, record } of open.toReversed()) {
    const hit = hitOf(anchor, record.line, lines, next.get(anchor.rule) ?? Infinity);
    if (hit) addClaims(claims, hit, record, lines, reviewer);
    next.set(anchor.rule, record.line);
  }
  claims.sort((a, b) => compare(a.range.start, b.range.start) || better(b, a));

  const findings: Finding[] = [];
  let suppressed = 0;
  const used = new Set<Suppression>();
  for (const claim of settle(claims)) {
    if (claim.shadow) continue;
    const { rule } = claim.hit.rule;
    const comment = suppressionOf(claim, rule.id, records, options.today);
    if (comment) used.add(comment);
    if (rank[claim.confidence] < rank[options.minimumConfidence]) continue;
    if (comment) {
      suppressed++;
      continue;
    }
    if (findings.length >= options.maxFindings) return { findings, truncated: true, suppressed };
    const { range } = claim;
    const secret = sliceOf(lines, range);
    const print = (claim.hit.fingerprint ??= fingerprint(options.fingerprintKey, rule.id, secret));
    const line = () => lines.line(range.start.line);
    if (options.isIgnored?.(print, { ruleId: rule.id, secret, range, line })) {
      suppressed++;
      continue;
    }
    findings.push({
      rule,
      range,
      confidence: claim.confidence,
      fingerprint: print,
      ...(claim.related &&
        claim.hit.rule.pair && { related: { what: claim.hit.rule.pair.what, range: claim.related } }),
      ...(claim.name !== undefined && { name: claim.name }),
      ...(claim.reasons.length > 0 && { reasons: claim.reasons }),
    });
  }
  const idleSuppressions = idle(records, used, options.today);
  return {
    findings,
    truncated: false,
    suppressed,
    ...(idleSuppressions.length > 0 && { idleSuppressions }),
  };
}

function addClaims(claims: Claim[], hit: Hit, record: LineRecord, lines: Lines, reviewer: Reviewer): void {
  const range = rangeOf(hit, record);
  const pair = hit.joined ? undefined : hit.rule.pair;
  const partner = pair && partnerOf(hit, record, lines);
  if (partner) {
    const related = range;
    const { confidence, name, reasons } = partner;
    claims.push({ range: rangeOf(partner, record), hit: partner, confidence, name, reasons, related });
    claims.push({ range, hit, confidence, name: undefined, reasons, shadow: true });
    return;
  }
  if (pair) {
    const { name, reasons } = hit;
    if (pair.alone !== undefined) claims.push({ range, hit, confidence: pair.alone, name, reasons });
    return;
  }
  const said = reviewer.review(hit, record);
  if (said) claims.push({ range, hit, ...said, name: hit.name });
}

function rangeOf(hit: Hit, record: LineRecord): Range {
  return {
    start: { line: record.line + hit.startLine, character: hit.start },
    end: { line: record.line + hit.endLine, character: hit.end },
  };
}

/** One claim per stretch of text: of two that overlap the better one stays. */
function settle(sorted: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of sorted) {
    const last = kept.at(-1);
    if (last && compare(claim.range.start, last.range.end) < 0) {
      if (better(claim, last) > 0) kept[kept.length - 1] = claim;
    } else {
      kept.push(claim);
    }
  }
  return kept;
}

/** Positive if `a` tells more than `b`. */
function better(a: Claim, b: Claim): number {
  return (
    precedenceOf(a) - precedenceOf(b) ||
    rank[a.confidence] - rank[b.confidence] ||
    compare(a.range.end, b.range.end)
  );
}

/** What must be decoded first gives way to any provider's secret that stands there as it is. */
function precedenceOf({ hit: { rule, escaped } }: Claim): number {
  return escaped ? Math.min(rule.precedence, genericPrecedence + 1) : rule.precedence;
}

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}

/** The comment on the finding's first or last line, on the line above, or with the public half of a pair. */
function suppressionOf(
  claim: Claim,
  ruleId: string,
  records: readonly LineRecord[],
  today: string | undefined,
): Suppression | undefined {
  for (const range of [claim.range, claim.related]) {
    if (!range) continue;
    const { line } = range.start;
    const said =
      recordAt(records, line)?.suppressions.find((s) => speaksFor(s, ruleId, today)) ??
      recordAt(records, range.end.line)?.suppressions.find((s) => speaksFor(s, ruleId, today)) ??
      recordAt(records, line - 1)?.suppressions.find((s) => s.alone && speaksFor(s, ruleId, today));
    if (said) return said;
  }
  return undefined;
}

function recordAt(records: readonly LineRecord[], line: number): LineRecord | undefined {
  const record = records[firstRecordAt(records, line)];
  return record?.line === line ? record : undefined;
}

function sliceOf(lines: Lines, { start, end }: Range): string {
  if (start.line === end.line) return lines.line(start.line).slice(start.character, end.character);
  let text = lines.line(start.line).slice(start.character);
  for (let i = start.line + 1; i < end.line; i++) text += lines.line(i);
  return text + lines.line(end.line).slice(0, end.character);
}
