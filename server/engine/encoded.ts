import { escapedRuns, escapes, isPercentEncoded, unescaped } from './escapes';
import type { Escape } from './escapes';
import { matchAt } from './match';
import { nameReach } from './name';
import type { Hit } from './records';
import type { CompiledRule, Rulebook } from './rulebook';

/** Shorter runs hold no token worth its encoding; of longer ones only the first so many characters are decoded. */
const shortest = 28;
const longest = 16_384;
/** A shorter text holds no token. */
const leastDecoded = 16;
/** Encoded within encoded, as in a Kubernetes Secret of a Docker configuration. */
const maxDepth = 2;

const isDigit = Uint8Array.from({ length: 256 }, (_, code) =>
  /[A-Za-z0-9+/_-]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const isEncoded = (text: string, at: number): boolean => isDigit[text.charCodeAt(at)] === 1;

/** What is looked at in one go. */
const bytes = Buffer.alloc(1 << 16);

/** A run of characters of an encoding. */
type Visit = (start: number, end: number) => void;

/**
 * Finds the runs of base64 or hexadecimal digits, padding included, unless a run goes on percent-encoded. Looks at one
 * character of many elsewhere.
 */
export function encodedRuns(text: string, visit: Visit): void {
  let floor = 0;
  let next = shortest - 1;
  for (let from = 0; from < text.length; from += bytes.length) {
    const part = text.length <= bytes.length ? text : text.slice(from, from + bytes.length);
    const length = bytes.write(part, 'latin1');
    // A visitor may look for runs in what this one encodes: it is called when the bytes are no longer needed.
    const runs: [start: number, end: number][] = [];
    for (; next < from + length; next += shortest) {
      if (!mayBeInRun(next - from, length)) continue;
      let start = next;
      while (start > floor && isEncoded(text, start - 1)) start--;
      let end = next;
      while (end < text.length && isEncoded(text, end)) end++;
      floor = end;
      if (end - start >= shortest) {
        let padded = end;
        while (padded < end + 2 && text.charAt(padded) === '=') padded++;
        if (!isPercentEncoded(text, end)) runs.push([start, padded]);
      }
      next = Math.max(next, end - 1);
    }
    for (const [start, end] of runs) visit(start, end);
  }
}

/** Is the run around a place long enough, as far as these bytes tell? */
function mayBeInRun(at: number, length: number): boolean {
  if (isDigit[bytes[at]!] === 0) return false;
  let start = at;
  while (start > 0 && isDigit[bytes[start - 1]!] === 1) start--;
  let end = at + 1;
  while (end < length && isDigit[bytes[end]!] === 1) end++;
  return end - start >= shortest || start === 0 || end === length;
}

/** A name that belongs to no value, unless it is quoted with it. */
const assignment = /^[\w.-]{1,80}=(?=[^=])/;
const isQuote = (character: string): boolean => /["'`]/.test(character);

/** Called with the best finding of a provider's rule in what a run encodes, and the run. */
type VisitHit = (hit: Found, start: number, end: number, escaped: boolean) => void;
type Found = Pick<Hit, 'rule' | 'confidence'>;

/**
 * Finds what the runs of a text encode, one encoding after the other, each in the order of the text. The range is the
 * whole run, without the name of an unquoted value, since only as a whole can it be replaced. In an escaped one the
 * secret may stand as it is.
 */
export function encodedHits(text: string, book: Rulebook, visit: VisitHit): void {
  eachRun(text, (from, end, escape) => {
    const run = text.slice(from, Math.min(end, from + longest));
    const hit = decodedHit(run, escape, book, 1);
    if (!hit) return;
    const name = escape && !isQuote(text.charAt(from - 1)) ? assignment.exec(run) : null;
    visit(hit, from + (name?.[0].length ?? 0), end, escape !== undefined);
  });
}

function eachRun(
  text: string,
  visit: (start: number, end: number, escape: Escape | undefined) => void,
): void {
  encodedRuns(text, (start, end) => visit(start, end, undefined));
  for (const escape of escapes) escapedRuns(text, escape, (start, end) => visit(start, end, escape));
}

function decodedHit(
  run: string,
  escape: Escape | undefined,
  book: Rulebook,
  depth: number,
): Found | undefined {
  const text = escape ? unescaped(run, escape) : decode(run);
  if (text === undefined || text.length < leastDecoded) return undefined;
  let best: Found | undefined;
  book.anchors.find(text, (word, at) => {
    for (const { rule } of book.words[word]!.trials) {
      if (rule.isGeneric || rule.pair || (best && best.rule.precedence >= rule.precedence)) continue;
      const confidence = confidenceAt(rule, text, at);
      if (confidence !== undefined) best = { rule, confidence };
    }
  });
  if (!best && depth < maxDepth && text !== run) {
    eachRun(text, (from, to, inner) => {
      best ??= decodedHit(text.slice(from, to), inner, book, depth + 1);
    });
  }
  return best;
}

function confidenceAt(rule: CompiledRule, text: string, at: number): Hit['confidence'] | undefined {
  let from = at;
  if (rule.lead) {
    const floor = Math.max(0, at - rule.leadMax);
    while (from > floor && rule.lead[text.charCodeAt(from - 1)] === 1) from--;
  }
  const start = Math.max(0, from - nameReach);
  const window = text.slice(start, from + rule.maxLength + 1);
  return matchAt(rule, window, from - start, undefined)?.confidence;
}

/** The text that a run encodes; undefined when it encodes bytes or nothing. */
function decode(run: string): string | undefined {
  if (/^(?:[\da-f]{2})+$/i.test(run)) return readable(Buffer.from(run, 'hex'));
  // Random bytes betray themselves within a few characters.
  if (readable(Buffer.from(run.slice(0, shortest), 'base64')) === undefined) return undefined;
  return readable(Buffer.from(run, 'base64'));
}

function readable(bytes: Buffer): string | undefined {
  for (const byte of bytes) {
    if (byte < 32 ? byte !== 10 && byte !== 13 && byte !== 9 : byte > 126) return undefined;
  }
  return bytes.toString('latin1');
}
