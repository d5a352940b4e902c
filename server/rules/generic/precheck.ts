import { promiseOf } from './names';

const set = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
const inName = set(/[\w$-]/);
/** What a literal or a value that somebody generated has, and code without one has not. */
const telling = set(/["'`\d!@#%^~?$]/);
const separates = set(/[\s(){}[\];,<>=:]/);
const punctuates = set(/[(){}[\];,<>]/);

/** Letters alone are a secret only in a run of at least so many. */
const longWord = 16;
/** How much of a line, and of a name, is looked at. */
const reach = 320;
const longestName = 48;

/** The names in a text are few: what so many of them promise is remembered. */
const mostNames = 4096;
const promising = new Map<string, boolean>();

/**
 * A look at the surroundings of the keyword at `at`, at a small part of the cost of pattern and judge: false where the
 * name promises no secret, or the rest of the line (which ends at `end`) is code without a literal.
 */
export function mayHoldSecret(text: string, at: number, end: number): boolean {
  let from = at;
  while (from > 0 && at - from < longestName && has(inName, text, from - 1)) from--;
  let i = at;
  while (i < end && i - at < longestName && has(inName, text, i)) i++;
  return promises(text.slice(from, i)) && !isCode(text, i, Math.min(end, i + reach));
}

function promises(name: string): boolean {
  let known = promising.get(name);
  if (known === undefined) {
    if (promising.size >= mostNames) promising.clear();
    known = promiseOf(name) !== undefined;
    promising.set(name, known);
  }
  return known;
}

/** Has it punctuation, but no quote, digit, unusual symbol or long word? */
function isCode(text: string, from: number, end: number): boolean {
  let punctuated = false;
  let run = 0;
  for (let i = from; i < end; i++) {
    if (text.charCodeAt(i) > 127 || has(telling, text, i)) return false;
    if (has(punctuates, text, i)) punctuated = true;
    run = has(separates, text, i) ? 0 : run + 1;
    if (run === longWord) return false;
  }
  return punctuated;
}

const has = (codes: Uint8Array, text: string, at: number): boolean => codes[text.charCodeAt(at)] === 1;
