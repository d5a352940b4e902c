import { expect, it } from 'vitest';
import { commonElements, commonEnd, commonStart } from '../../server/text/commonParts';

it.each([
  ['', '', 0, 0],
  ['abc', 'abc', 3, 0],
  ['abc', 'abxc', 2, 1],
  ['aaa', 'aa', 2, 0],
  [
    `${'x'.repeat(10_000)}a${'y'.repeat(9_000)}`,
    `${'x'.repeat(10_000)}bb${'y'.repeat(9_000)}`,
    10_000,
    9_000,
  ],
  ['a', '', 0, 0],
])('texts have beginnings and ends in common', (a, b, start, end) => {
  expect(commonStart(a, b)).toBe(start);
  expect(commonEnd(a, b, Math.min(a.length, b.length) - start)).toBe(end);
});

it('lists too', () => {
  const same = (a: number, b: number) => a === b;
  expect(commonElements([1, 2, 3], [1, 9, 3], same)).toEqual([1, 1]);
  expect(commonElements([1, 1], [1], same)).toEqual([1, 0]);
  expect(commonElements([], [1], same)).toEqual([0, 0]);
});
