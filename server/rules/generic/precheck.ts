import { promiseOf } from './names';

const set = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
const inName = set(/[\w$-]/);
const quotes = set(/["'`]/);
/** What values that somebody generated or chose well have, and names in code have not. */
const telling = set(/[\d!@#%^~?$+/=]/);
const breaks = set(/[\r\n]/);
const separates = set(/[\s(){}[\];,<>:]/);
const punctuates = set(/[(){}[\];,<>]/);

/** No shorter value is told from a word. Where code goes on behind a name, letters alone must be more. */
const shortest = 8;
const longWord = 16;
/** How much of a line, and of a name, is looked at. */
const reach = 120;
const longestName = 48;

/**
 * A look at the surroundings of the keyword at `at`, at a small part of the cost of pattern and judge: false where the
 * name promises no secret, or nothing on the rest of the line can be one.
 */
export function mayHoldSecret(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < longestName && has(inName, text, from - 1)) from--;
  let i = at;
  while (i - at < longestName && has(inName, text, i)) i++;
  return (
    promiseOf(text.slice(from, i)) !== undefined && holdsValue(text, i, Math.min(text.length, i + reach))
  );
}

/** Is there a literal, or a word that is no mere name, of the length of a secret? */
function holdsValue(text: string, from: number, end: number): boolean {
  let quote = -1;
  let run = 0;
  let longest = 0;
  let isName = true;
  let isCode = false;
  for (let i = from; i < end; i++) {
    if (has(quotes, text, i)) {
      if (quote >= 0 && i - quote > shortest) return true;
      quote = i;
      run = 0;
      isName = true;
    } else if (has(breaks, text, i)) {
      end = i;
    } else if (has(separates, text, i)) {
      isCode ||= has(punctuates, text, i);
      run = 0;
      isName = true;
    } else {
      run++;
      isName &&= text.charCodeAt(i) < 128 && !has(telling, text, i);
      longest = Math.max(longest, run);
      if (run >= (isName ? longWord : shortest)) return true;
    }
  }
  return (quote >= 0 && end - quote > shortest) || (!isCode && longest >= shortest);
}

const has = (codes: Uint8Array, text: string, at: number): boolean => codes[text.charCodeAt(at)] === 1;
