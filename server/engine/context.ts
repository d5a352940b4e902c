import { languageFor } from '../languages';
import { fileKindOf, headLength, headLines } from '../languages/fileKind';
import type { FileKind } from '../languages/fileKind';
import { syntaxAt } from '../languages/syntaxAt';
import type { Syntax } from '../languages/syntax';
import type { Language } from '../languages/language';
import type { Confidence } from '../protocol/findings';
import type { Review } from '../rules/define';
import { forward } from './lines';
import type { Lines } from './lines';
import type { Hit, LineRecord } from './records';
import type { ScanOptions } from './types';

/** What is read around a hit: so many lines and characters before its line, and after its end. */
const before = { lines: 40, length: 3000 };
const after = { lines: 8, length: 400 };
/** Beyond this column a line is no code that a person writes, and nothing is read of it. */
const farthest = 3000;
/** Of one text so many hits are looked at with their surroundings, those after them with their line alone. */
const thorough = 2000;

/** Confidences in order. */
export const rank: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** How far from an edited line a review can depend on it, in lines. */
export const reviewReach = before.lines;

/** What begins a line only outside of strings and comments, as good as always. */
const begins =
  /^(?:(?:export|import|from|const|let|var|function|async|class|def|public|private|protected|internal|package|func|type|use|using|namespace|module|struct|impl|enum|pub|fn|static|final|abstract|interface|fun|val|object|resource|variable|provider|data|output|locals|return|if|for|while|try|end)\b|[#@][A-Za-z[]|[})]|[A-Za-z_$][\w$.]*(?:\[[^\]]*\])?\s*(?::?=|\())/;

/** The second look at the hits of one text; each hit keeps what was said until an edit near it. */
export class Reviewer {
  readonly #lines: Lines;
  readonly #options: ScanOptions;
  #file: FileKind | undefined;
  #reviewed = 0;

  constructor(lines: Lines, options: ScanOptions) {
    this.#lines = lines;
    this.#options = options;
  }

  /** undefined where the rule drops the match after all. */
  review(hit: Hit, record: LineRecord): Review | undefined {
    const { review } = hit.rule.rule;
    const tooLow = rank[hit.confidence] < rank[this.#options.minimumConfidence];
    if (!review || tooLow || hit.joined) return { confidence: hit.confidence, reasons: hit.reasons };
    const near = this.#reviewed++ < thorough;
    const file = (this.#file ??= fileKindOf(this.#options.path, headOf(this.#lines)));
    if (hit.review?.file === file && hit.review.near === near) return hit.review.said;
    const { languageId } = this.#options;
    const language = languageFor(languageId);
    const syntax = language && syntaxOf(hit, record, this.#lines, language, near);
    const first = this.#lines.line(record.line + hit.startLine);
    const secret = forward(
      this.#lines,
      record.line + hit.startLine,
      hit.start,
      lengthOf(hit, record, this.#lines),
    ).text;
    const quoted = /["'`]/.test(first.charAt(hit.start - 1));
    const said = review(
      { secret, name: hit.name, confidence: hit.confidence, quoted, languageId },
      { file, ...(syntax && { syntax }) },
    );
    hit.review = { file, near, said };
    return said;
  }
}

function lengthOf(hit: Hit, record: LineRecord, lines: Lines): number {
  let length = hit.end - hit.start;
  for (let i = hit.startLine; i < hit.endLine; i++) length += lines.line(record.line + i).length;
  return length;
}

function headOf(lines: Lines): string {
  return forward(lines, 0, 0, headLength, headLines).text;
}

/** Reads from the nearest line above that surely begins in code, or as far as it may. */
function syntaxOf(
  hit: Hit,
  record: LineRecord,
  lines: Lines,
  language: Language,
  near: boolean,
): Syntax | undefined {
  if (hit.start > farthest) return undefined;
  const line = record.line + hit.startLine;
  let first = line;
  let length = 0;
  const floor = near ? Math.max(0, line - before.lines) : line;
  while (first > floor && !begins.test(lines.line(first))) {
    length += lines.line(first - 1).length;
    if (length > before.length) break;
    first--;
  }
  let text = '';
  for (let i = first; i < line; i++) text += lines.line(i);
  const start = text.length + hit.start;
  const end = start + lengthOf(hit, record, lines);
  text += forward(
    lines,
    line,
    0,
    end - text.length + after.length,
    hit.endLine - hit.startLine + after.lines,
  ).text;
  return syntaxAt(text, { start, end }, language, first === 0);
}
