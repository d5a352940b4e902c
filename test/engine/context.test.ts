import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScan, scan } from '../../server/engine/index';
import { languages } from '../../server/languages';
import { base62, sample, seeded } from '../../server/rules/samples';
import { reasonText } from '../../server/service/reasons';
import { LineIndex } from '../../server/text/lineIndex';
import { everything } from './options';

const random = seeded(21);
const value = sample(base62(12), '7x', base62(10))(random);
const weak = 'sunnyday42';
const told = (text: string, languageId: string, path?: string): string[] =>
  scan(text, { ...everything, languageId, ...(path === undefined ? {} : { path }) }).findings.map(
    ({ confidence, reasons }) => [confidence, ...(reasons ?? [])].join(' '),
  );

describe('the second look', () => {
  it.each([
    ['const password = "§";', 'medium name:password value:random syntax:string-assignment'],
    ['expect(password).toBe("§")', undefined],
    ['const o = { apiKey: "§" };', 'medium name:secret value:random syntax:string-property'],
    ['const secretKey = /key="§"/;', undefined],
    ['type A = { password: string; token: "§" | "b" };', undefined],
  ])('says why: %s', (text, expected) => {
    expect(told(text.replace('§', value), 'typescript')).toEqual(expected === undefined ? [] : [expected]);
  });

  it('knows names from values where the language does', () => {
    const text = `password = ${value}\n`;
    expect(told(text, 'python')).toEqual([]);
    expect(told(text, 'ini')).toHaveLength(1);
  });

  it('sees the brackets of the lines above', () => {
    const text = (callee: string) => `${callee}(\n  a,\n  { password: "${weak}" },\n)\n`;
    expect(told(text('login'), 'javascript')).toEqual([
      'medium name:password value:weak syntax:string-property',
    ]);
    expect(told(text('assert.deepEqual'), 'javascript')).toEqual([
      'low name:password value:weak syntax:string-assertion',
    ]);
  });

  it('sees in a file what it is for', () => {
    const strong = `password = "${value}"\n`;
    const poor = `password = "${weak}"\n`;
    expect(told(strong, 'python', 'tests/a.py')).toEqual([
      'medium name:password value:random syntax:string-assignment file:test',
    ]);
    expect(told(poor, 'python', 'a.py')[0]).toMatch(/^medium /);
    expect(told(poor, 'python', 'tests/a.py')[0]).toMatch(/^low .* file:test$/);
    expect(told(poor, 'yaml', 'pnpm-lock.yaml')).toEqual([]);
  });

  it('never tells the value, and tells in words what it does', () => {
    const text = `password = "${value}"\n`;
    const [finding] = scan(text, { ...everything, languageId: 'python', path: 'docs/a.md' }).findings;
    expect(reasonText(finding?.reasons)).toBe(
      'Why: its name promises a password, its value looks generated, it is a string (documentation).',
    );
    expect(reasonText([])).toBeUndefined();
    expect(reasonText(['strange:reason'])).toBeUndefined();
  });
});

const piece = fc.constantFrom(
  '\n',
  '\n\n',
  '"',
  "'",
  '`',
  '"""',
  '/*',
  '*/',
  '# ',
  '// ',
  'x = ',
  'expect(',
  ')',
  '{',
  '}',
  '<?php',
  'def f(',
  '${',
  `password = "${value}"`,
  `password: ${weak}\n`,
  `DB_PASSWORD=${weak}\n`,
  `{ "password": "${weak}" }`,
  `login("a", password="${weak}")\n`,
  '// Code generated, do not edit',
  '\n'.repeat(45),
);
const pieces = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(60),
  insert: pieces,
});

it.each(languages.map(({ languageIds: [id = ''] }) => id))('an edit changes what it should: %s', (id) => {
  const options = { ...everything, languageId: id };
  fc.assert(
    fc.property(pieces, fc.array(edit, { maxLength: 4 }), (initial, edits) => {
      const document = openScan(initial, options);
      let text = initial;
      document.result();
      for (const { at, remove, insert } of edits) {
        const start = Math.round(at * text.length);
        const index = new LineIndex(text);
        const range = index.rangeOf({ start, end: Math.min(start + remove, text.length) });
        const span = index.spanOf(range);
        text = text.slice(0, span.start) + insert + text.slice(span.end);
        document.apply([{ range, text: insert }]);
        expect(document.result()).toEqual(scan(text, options));
      }
    }),
    { numRuns: 30 },
  );
});

it('costs as much for each of many findings', () => {
  const text = `const password = "${weak}"; /* " */\n`.repeat(20_000);
  const { findings } = scan(text, { ...everything, languageId: 'javascript', maxFindings: 30_000 });
  expect(findings).toHaveLength(20_000);
});
