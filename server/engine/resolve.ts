import { backward, forward } from './lines';
import type { Lines, Stretch } from './lines';
import { matchAt } from './match';
import { nameBefore, nameReach } from './name';
import type { Hit, LineRecord, OpenAnchor } from './records';

/** How far from the public half of a pair its secret can stand, in characters. */
const pairReach = 1000;

/**
 * What a multi-line rule's keyword leads to, looked for once. `nextLine` is where the rule's next keyword stands:
 * no match goes beyond it, so that keywords one after the other cost no more than one.
 */
export function hitOf(anchor: OpenAnchor, line: number, lines: Lines, nextLine: number): Hit | undefined {
  if (anchor.hit === undefined) anchor.hit = findMultiline(anchor, line, lines, nextLine) ?? null;
  return anchor.hit ?? undefined;
}

function findMultiline(
  { rule, character }: OpenAnchor,
  line: number,
  lines: Lines,
  nextLine: number,
): Hit | undefined {
  const from = Math.min(character, nameReach);
  const stretch = forward(
    lines,
    line,
    character - from,
    from + rule.maxLength + 1,
    Math.min(nextLine - line, rule.maxLines),
  );
  const match = matchAt(rule, stretch.text, from, undefined);
  if (!match) return undefined;
  const name = match.name ?? nameAbove(lines, line, stretch.position(match.start));
  return place(stretch, match.start, match.end, line, { ...match, rule, name });
}

/** `key: |` or `` KEY = ` `` on the line above a secret that begins its line. */
function nameAbove(
  lines: Lines,
  recordLine: number,
  at: { line: number; character: number },
): string | undefined {
  if (at.line !== recordLine || at.line === 0) return undefined;
  if (lines.line(at.line).slice(0, Math.min(at.character, nameReach)).trim() !== '') return undefined;
  const above = lines
    .line(at.line - 1)
    .slice(-nameReach)
    .trimEnd();
  return nameBefore(above, above.replace(/(?:[|>][-+]?\d?|[\\"'`]{1,3}|\()$/, '').trimEnd().length);
}

/** The secret that belongs to a public half, looked for once. */
export function partnerOf(hit: Hit, record: LineRecord, lines: Lines): Hit | undefined {
  if (hit.partner === undefined) hit.partner = findPartner(hit, record.line, lines) ?? null;
  return hit.partner ?? undefined;
}

function findPartner(hit: Hit, line: number, lines: Lines): Hit | undefined {
  const pair = hit.rule.pair;
  if (!pair) return undefined;
  const accepted = (stretch: Stretch, last: boolean): Hit | undefined => {
    let found: Hit | undefined;
    for (const match of stretch.text.matchAll(pair.global)) {
      const start = match.index;
      const end = start + match[0].length;
      // At the far border a longer run of characters may have been cut.
      if (stretch.text.length > pairReach && (last ? start === 0 : end === stretch.text.length)) continue;
      if (pair.accept && !pair.accept(match[0])) continue;
      const name = nameBefore(stretch.text, start);
      found = place(stretch, start, end, line, {
        rule: hit.rule,
        confidence: 'high',
        name,
        reasons: ['pair:found'],
      });
      if (!last) break;
    }
    return found;
  };
  return (
    accepted(forward(lines, line, hit.end - 1, pairReach + 1, pair.distance), false) ??
    accepted(backward(lines, line, hit.start + 1, pairReach + 1, pair.distance), true)
  );
}

function place(
  stretch: Stretch,
  start: number,
  end: number,
  line: number,
  { rule, confidence, name, reasons }: Pick<Hit, 'rule' | 'confidence' | 'name' | 'reasons'>,
): Hit {
  const from = stretch.position(start);
  const to = stretch.position(end);
  return {
    rule,
    confidence,
    name,
    reasons,
    startLine: from.line - line,
    start: from.character,
    endLine: to.line - line,
    end: to.character,
  };
}
