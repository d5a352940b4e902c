import { backward, forward } from './lines';
import type { Lines } from './lines';
import { matchAt } from './match';
import { nameReach } from './name';
import type { Hit } from './records';
import type { CompiledRule, Rulebook } from './rulebook';

/** How constants are put together, as the prefilter looks for it; the first character closes the left one. */
export const joinWords: readonly string[] = ['"', "'"].flatMap((quote) => [
  `${quote} + ${quote}`,
  `${quote} . ${quote}`,
  `${quote}+${quote}`,
  `${quote}.${quote}`,
  `${quote} +\n`,
  `${quote} +\r`,
  `${quote} .\n`,
  `${quote} .\r`,
]);

/** So far a join's expression goes, in characters and in line endings. */
const longest = 1200;
const maxLines = 6;
/** How far from an edited line what a join makes can depend on it, in lines. */
export const joinReach = maxLines + 1;

const part = String.raw`(?:"[\w+/=~.$!@#%^&*:-]{1,200}"|'[\w+/=~.$!@#%^&*:-]{1,200}')`;
const chain = new RegExp(String.raw`${part}(?:\s{0,80}[+.]\s{0,80}${part}){1,16}`, 'y');
const parts = new RegExp(part, 'g');
const constant = new RegExp(String.raw`^${part}$`);
/** What goes before a constant that does not begin its expression. */
const goingOn = /[+.][ \t]{0,8}$/;

/** Where the expression of the join at `at` of a line begins; undefined where no constant of one word stands there. */
export function joinStart(line: string, at: number): number | undefined {
  const start = line.slice(Math.max(0, at - 201), at).lastIndexOf(line.charAt(at)) + Math.max(0, at - 201);
  if (!constant.test(line.slice(start, at + 1))) return undefined;
  return goingOn.test(line.slice(Math.max(0, start - 9), start)) ? undefined : start;
}

/** The best match in what the constants from `character` on make together, and in none of them alone. */
export function joinedHit(
  book: Rulebook,
  lines: Lines,
  line: number,
  character: number,
  languageId: string | undefined,
): Hit | undefined {
  const stretch = forward(lines, line, character, longest, maxLines);
  chain.lastIndex = 0;
  const expression = chain.exec(stretch.text)?.[0];
  if (expression === undefined) return undefined;
  const constants = expression.match(parts)?.map((quoted) => quoted.slice(1, -1)) ?? [];
  const before = backward(lines, line, character, nameReach, 0).text;
  const quote = expression.charAt(0);
  const text = `${before}${quote}${constants.join('')}${quote}`;
  const start = before.length + 1;
  const seam = start + (constants[0]?.length ?? 0);
  let best: { rule: CompiledRule; confidence: Hit['confidence']; name: string | undefined } | undefined;
  book.anchors.find(text, (word, at) => {
    for (const { rule } of book.words[word]!.trials) {
      if (rule.pair && rule.pair.alone === undefined) continue;
      if (rule.rule.multiline || (best && best.rule.precedence >= rule.precedence)) continue;
      const match = matchAt(rule, text, leadStart(rule, text, at), languageId);
      // What stands in one constant is found without the others.
      if (match && match.start >= start && match.start < seam && match.end > seam) best = { rule, ...match };
    }
  });
  if (!best) return undefined;
  const { rule, confidence, name } = best;
  const end = stretch.position(expression.length);
  return {
    rule,
    startLine: 0,
    start: character,
    endLine: end.line - line,
    end: end.character,
    confidence: rule.pair?.alone ?? confidence,
    name,
    reasons: ['syntax:joined'],
    joined: true,
  };
}

function leadStart(rule: CompiledRule, text: string, at: number): number {
  let from = at;
  if (rule.lead) {
    const floor = Math.max(0, at - rule.leadMax);
    while (from > floor && rule.lead[text.charCodeAt(from - 1)] === 1) from--;
  }
  return from;
}
