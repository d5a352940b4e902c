import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScan, scan } from '../../server/engine/index';
import { rules } from '../../server/rules/index';
import { base62, sample, seeded } from '../../server/rules/samples';
import { LineIndex } from '../../server/text/lineIndex';
import { everything, found } from './options';

const random = seeded(31);
const token = rules.find(({ id }) => id === 'github-personal-access-token')!.examples.positive[0]!(random);
const halves = [token.slice(0, 9), token.slice(9)] as const;
const value = sample(base62(20), '7', base62(5))(random);

describe('a secret of several constants', () => {
  it.each([
    `"${halves[0]}" + "${halves[1]}"`,
    `'${halves[0]}'+'${halves[1]}'`,
    `"${halves[0]}" +\n    "${halves[1]}"`,
    `"${halves[0]}" +\r\n"${halves[1]}"`,
    `'${halves[0]}' . '${halves[1]}'`,
    `"${token.slice(0, 9)}" + "${token.slice(9, 15)}" + "${token.slice(15)}"`,
  ])('is the whole expression: %j', (expression) => {
    expect(found(`first\nx = f(${expression});\nlast`)).toEqual([
      ['github-personal-access-token', expression],
    ]);
  });

  it('is found by its name, too', () => {
    const expression = `"${value.slice(0, 9)}" + "${value.slice(9)}"`;
    expect(found(`password = ${expression};`)).toEqual([['generic-password', expression]]);
    expect(scan(`password = ${expression};`, everything).findings).toMatchObject([
      { name: 'password', reasons: ['syntax:joined'] },
    ]);
  });

  it.each([
    `"${halves[0]}" + x + "${halves[1]}"`,
    `"${halves[0]} " + "${halves[1]}"`,
    `["${halves[0]}", "${halves[1]}"]`,
    `"${halves[0]}" +\n\n\n\n\n\n\n\n"${halves[1]}"`,
  ])('is none where it is no constant: %j', (expression) => {
    expect(found(`x = ${expression};`)).toEqual([]);
  });

  it('is what one constant holds, where it does', () => {
    expect(found(`x = "${token}" + "abc";`)).toEqual([['github-personal-access-token', token]]);
  });

  it('follows edits', () => {
    const piece = fc.constantFrom(
      '\n',
      '"',
      ' + ',
      '" + "',
      '" +\n"',
      'x = ',
      'password = ',
      `"${halves[0]}`,
      `${halves[1]}"`,
      `"${halves[0]}" +\n  "${halves[1]}"\n`,
      '\n\n\n\n',
    );
    const pieces = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    const edit = fc.record({ at: fc.nat(200), remove: fc.nat(30), insert: pieces });
    fc.assert(
      fc.property(pieces, fc.array(edit, { maxLength: 4 }), (initial, edits) => {
        const document = openScan(initial, everything);
        let text = initial;
        document.result();
        for (const { at, remove, insert } of edits) {
          const index = new LineIndex(text);
          const range = index.rangeOf({
            start: Math.min(at, text.length),
            end: Math.min(at + remove, text.length),
          });
          const span = index.spanOf(range);
          text = text.slice(0, span.start) + insert + text.slice(span.end);
          document.apply([{ range, text: insert }]);
          expect(document.result()).toEqual(scan(text, everything));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('costs as much for each of many joins', () => {
    expect(scan(`"${halves[0]}"+`.repeat(60_000), everything).findings).toEqual([]);
    expect(scan(`x = "${halves[0]}" +\n`.repeat(20_000), everything).findings).toEqual([]);
  });
});
