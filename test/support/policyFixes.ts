import type { Fix } from '../../server/policies/problem';

/** The text after a fix. Throws on edits that overlap or lie outside. */
export function applyFix(text: string, { edits }: Fix): string {
  let out = '';
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end < start || end > text.length) throw new RangeError('edits that cannot be applied');
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}
