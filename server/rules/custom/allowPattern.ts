import { parseRegex } from './parseRegex';
import { printRegex } from './printRegex';
import { checkRisk } from './regexRisk';

/** As much of a text as an allowing pattern looks at. */
const window = 512;
const mostWays = 64;

/** Does it match somewhere in the text, or in the part of it that is looked at? */
export type AllowPattern = (text: string) => boolean;

/** Throws a `PatternError` when the pattern cannot be understood or could take more than linear time. */
export function allowPattern(source: string): AllowPattern {
  const tree = parseRegex(source);
  checkRisk(tree, window, mostWays);
  const pattern = new RegExp(printRegex(tree, 0));
  return (text) => pattern.test(text.slice(0, window));
}
