import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCursor } from '../../server/text/lineCursor';
import { LineIndex } from '../../server/text/lineIndex';

describe('a line cursor', () => {
  it('is where an index of all lines says', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 6 }), (text, places) => {
        const index = new LineIndex(text);
        const cursor = new LineCursor(text);
        const inside = places.filter((at) => at < text.length && !/[\r\n]/.test(text.charAt(at)));
        for (const at of inside.toSorted((a, b) => a - b)) {
          const before = cursor.end;
          const { line, character } = index.positionAt(at);
          expect(cursor.enter(at)).toBe(at > before);
          expect([cursor.row(), at - cursor.start]).toEqual([line, character]);
          expect(text.slice(cursor.start, cursor.end)).toBe(/[^\r\n]*/.exec(text.slice(cursor.start))?.[0]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
