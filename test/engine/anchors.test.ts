import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorFinder } from '../../server/engine/anchors';
import { fits, headOf } from '../../server/engine/head';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';

type Occurrence = readonly [word: string, start: number];

function found(words: readonly string[], text: string): Occurrence[] {
  const all: Occurrence[] = [];
  anchorFinder(words.map((word) => ({ word, next: undefined }))).find(text, (word, start) => {
    all.push([words[word]!, start]);
  });
  return all;
}

/** ASCII letters lose their case, other characters none of theirs. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function expected(words: readonly string[], text: string): Occurrence[] {
  const plain = lower(text);
  return Array.from({ length: text.length }, (_, at) => at).flatMap((at) =>
    words.filter((word) => plain.startsWith(word, at)).map((word): Occurrence => [word, at]),
  );
}

describe('the kernel', () => {
  const letters = fc.constantFrom(...'abAB_-. 01\n\r"\u0141\u4161\u0161\u212a\0'.split(''));
  const texts = fc.array(letters, { maxLength: 60 }).map((characters) => characters.join(''));
  const words = fc.uniqueArray(
    fc
      .array(fc.constantFrom(...'ab_-.0'.split('')), { minLength: 2, maxLength: 9 })
      .map((letters) => letters.join('')),
    { minLength: 1, maxLength: 12 },
  );

  it('finds what a naive search finds, in the order of the text', () => {
    fc.assert(
      fc.property(words, texts, (words, text) => {
        expect(found(words, text)).toEqual(expected(words, text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([65_533, 65_534, 65_535, 65_536, 65_537, 131_072])(
    'finds words across the borders of its pieces: a text of about %d characters',
    (length) => {
      for (const word of ['ab', 'abc', 'abcd', 'abcde', 'token-of-some-length']) {
        for (let shift = -word.length - 2; shift <= 2; shift++) {
          const text = '#'.repeat(length + shift) + word;
          expect(found([word, 'zz'], text)).toEqual([[word, length + shift]]);
          expect(found([word, 'zz'], `${text}##`)).toEqual([[word, length + shift]]);
        }
      }
    },
  );

  it('takes characters beyond Latin-1 for nothing else', () => {
    expect(found(['token'], 't\u016f\u016b\u0165\u016e token \u4174oken')).toEqual([['token', 6]]);
  });

  it.each(['a', 'Token', 'schlüssel', ''])('refuses the keyword "%s"', (word) => {
    expect(() => found([word], 'text')).toThrow(/lower case ASCII/);
  });
});

describe('what a pattern demands around its keyword', () => {
  it('is met by every example of every rule', () => {
    const random = seeded(11);
    let heads = 0;
    for (const { id, pattern, keywords, lead, examples } of rules) {
      if (lead) continue;
      for (const keyword of keywords) {
        const head = headOf(pattern, keyword);
        if (!head) continue;
        heads++;
        const global = new RegExp(pattern.source, `${pattern.flags.replace(/[dgy]/g, '')}g`);
        for (const example of examples.positive) {
          const text = example(random);
          for (const match of text.matchAll(global)) {
            if (!lower(match[0]).startsWith(keyword)) continue;
            expect([id, fits(head, text, match.index, match.index + keyword.length)]).toEqual([id, true]);
          }
        }
      }
    }
    expect(heads).toBeGreaterThan(300);
  });

  it.each([
    ['a class', /(?<![\w-])ab_[0-9a-f]{8}(?![\w-])/, 'ab_', 'ab_0123abcd', true],
    ['too few characters of it', /(?<![\w-])ab_[0-9a-f]{8}/, 'ab_', 'ab_0123abc', false],
    ['the boundary', /(?<![\w-])ab_[0-9a-f]{8}/, 'ab_', 'xab_0123abcd', false],
    ['the spelling', /AB_[0-9a-f]{8}/, 'ab_', 'ab_0123abcd', false],
    ['the spelling, where case does not matter', /AB_[0-9a-f]{8}/i, 'ab_', 'ab_0123ABCD', true],
  ])('%s', (_, pattern, keyword, text, verdict) => {
    const head = headOf(pattern, keyword);
    expect(head && fits(head, text, text.indexOf(keyword), text.indexOf(keyword) + 3)).toBe(verdict);
  });

  it.each([
    [/ab_(?:[a-z]{2})?-x/, 0],
    [/ab_(?<secret>[a-z]{4}|x)/, 0],
    [/ab_(?:[a-z]{4}|x)/, 0],
    [/ab_[a-z]?x/, 0],
    [/ab_[a-z]*x/, 0],
    [/ab_[a-z]+x/, 1],
    [/ab_(?<secret>[a-z]{4,9})/, 4],
  ])('of what follows, in %s, %d characters are certain', (pattern, length) => {
    expect(headOf(pattern, 'ab_')?.length).toBe(length);
  });

  it.each([/ab_?[a-z]{4}/, /ab_[a-z]{4}|cd/, /x[a-z]{4}ab_/])('is not read from %s', (pattern) => {
    expect(headOf(pattern, 'ab_')).toBeUndefined();
  });
});
