import type { Finding } from '../../service/types';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/types';
import { printable } from '../../files/paths';

/** As long for every value: its length is nobody's business. */
const mask = '•••';
const before = 60;
const after = 40;
/** What looks like a token beside the finding: suppressed and unknown secrets must not show either. */
const suspicious = /[\p{L}\p{N}_+/=.~!@#$%^&*-]{8,}/gu;

/** The lines of one file's findings, with every value masked. */
export class Frames {
  readonly #text: string;
  readonly #index: LineIndex;
  /** All secrets and their other halves, in order, merged. */
  readonly #secrets: readonly Span[];

  constructor(text: string, findings: readonly Finding[]) {
    this.#text = text;
    this.#index = new LineIndex(text);
    const spans = findings
      .flatMap(({ range, related }) => (related ? [range, related.range] : [range]))
      .map((range) => this.#index.spanOf(range))
      .toSorted((a, b) => a.start - b.start);
    this.#secrets = merge(spans);
  }

  /** The line on which the finding begins, shortened to what stands around it. */
  of(finding: Finding): string {
    const { start } = this.#index.spanOf(finding.range);
    const lineStart = this.#index.starts[finding.range.start.line] ?? start;
    const lineEnd = this.#lineEnd(finding.range.start.line);
    const at = this.#secretAt(start);
    const end = Math.min(this.#secrets[at]?.end ?? start, lineEnd);
    // Where the line is cut, half a token could be too short to look like one: leave out both halves.
    const left = this.#masked(Math.max(lineStart, start - before), start, at - 1);
    const right = this.#masked(end, Math.min(lineEnd, end + after), at + 1);
    const head = start - before > lineStart ? `…${left.replace(/^[^\s"'`]+/, '')}` : left.trimStart();
    const tail = end + after < lineEnd ? `${right.replace(/[^\s"'`]+$/, '')}…` : right.trimEnd();
    return printable(`${head}${mask}${tail}`.replaceAll('\t', ' '));
  }

  /** Before the line's ending. */
  #lineEnd(line: number): number {
    return this.#index.offsetAt({ line, character: this.#text.length });
  }

  /** The text from `start` to `end` without secrets; `near` is the index of one close to it. */
  #masked(start: number, end: number, near: number): string {
    let first = near;
    while (first > 0 && this.#secrets[first - 1]!.end > start) first--;
    let result = '';
    let at = start;
    for (let index = Math.max(first, 0); at < end; index++) {
      const secret = this.#secrets[index];
      if (!secret || secret.start >= end) break;
      if (secret.end <= at) continue;
      result += hideTokens(this.#text.slice(at, Math.max(at, secret.start))) + mask;
      at = secret.end;
    }
    return at < end ? result + hideTokens(this.#text.slice(at, end)) : result;
  }

  #secretAt(offset: number): number {
    let low = 0;
    let high = this.#secrets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#secrets[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function hideTokens(text: string): string {
  return text.replace(suspicious, (token) =>
    token.length >= 24 || (/\p{N}/u.test(token) && /\p{L}/u.test(token)) ? mask : token,
  );
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (span.end > span.start) {
      merged.push(span);
    }
  }
  return merged;
}
