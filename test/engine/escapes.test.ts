import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScan, scan } from '../../server/engine/index';
import { escapedRuns, escapes } from '../../server/engine/escapes';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import { LineIndex } from '../../server/text/lineIndex';
import { everything, found } from './options';

const example = (id: string): string =>
  rules.find((rule) => rule.id === id)!.examples.positive[0]!(seeded(3));
const token = example('gitlab-access-token');
const hook = `https://${example('slack-webhook-url')}`;
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));
const each = (text: string, write: (code: number) => string): string =>
  Array.from(text, (c) => write(c.charCodeAt(0))).join('');
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');
const base64 = Buffer.from(JSON.stringify({ auth: token })).toString('base64');

const percentEncoded = [
  encodeURIComponent(`token=${token}`),
  encodeURIComponent(`https://oauth2:${token}@example.com/a.git`),
  encodeURIComponent(JSON.stringify({ id: 1, token })),
  twice(`?token=${token}`),
  encodeURIComponent(`${base64}==`),
  each(token, (code) => `%${hex(code, 2)}`),
];
const inLiterals = [
  hook.replaceAll('/', '\\/'),
  hook.replaceAll('/', '\\\\/'),
  hook.replaceAll('/', '\\u002F'),
  hook.replaceAll('/', '\\x2f'),
  hook.replaceAll('/', '\\057'),
  each(token, (code) => `\\u${hex(code, 4)}`),
  each(token, (code) => `\\${code.toString(8).padStart(3, '0')}`),
  encodeURIComponent(`token=${token}`).replaceAll('%', '\\u0025'),
];
const inMarkup = [
  hook.replaceAll('/', '&#x2F;'),
  hook.replaceAll('/', '&#47;'),
  `&quot;${hook.replaceAll('/', '&#47;')}&quot;`,
  each(token, (code) => `&#${code};`),
];
const ruleOf = (text: string): string =>
  /slack|hooks/.test(text) ? 'slack-webhook-url' : 'gitlab-access-token';

describe('a secret written with escapes', () => {
  it.each([...percentEncoded, ...inLiterals, ...inMarkup])('is found at the range of all of %s', (run) => {
    for (const around of [`"${run}"`, `a: 1\r\n  b: ${run}\n`, `<a>${run}</a> x`, run, `{"é😀": "${run}"}`])
      expect(found(around)).toEqual([[ruleOf(run), run]]);
  });

  it.each(percentEncoded)('is found in a query: %s', (run) => {
    expect(found(`GET /login?next=${run}&x=1`)).toEqual([['gitlab-access-token', run]]);
  });

  it('leaves out the name of an unquoted value', () => {
    for (const run of inLiterals) expect(found(`app.hook=${run}\n`)).toEqual([[ruleOf(run), run]]);
  });

  it('is found right after an escaped line break, as it is', () => {
    for (const before of ['\\n', '\\r\\n', '\\t', '\\x0a', 'line\\u000a'])
      expect(found(`x = "${before}${token}\\nmore"`)).toEqual([['gitlab-access-token', token]]);
  });

  it('is told once where the text shows it', () => {
    const inJson = JSON.stringify({ a: 'x/y', token }).replaceAll('/', '\\/');
    for (const text of [
      JSON.stringify(inJson),
      `https:\\/\\/example.com\\/?token=${token}`,
      `a%20b.${token}`,
      `<a href="?a=1&amp;token=${token}">`,
    ])
      expect(found(text)).toEqual([['gitlab-access-token', token]]);
  });

  it('is not looked for deeper than two encodings', () => {
    expect(found(encodeURIComponent(twice(`?token=${token}`)))).toEqual([]);
    expect(found(Buffer.from(`a: ${twice(`?token=${token}`)}`).toString('base64'))).toEqual([]);
  });

  it('is no finding when it stands for something else', () => {
    for (const text of [
      'x = "%d items, %5.2f%% of %s-%08x-%02x-%x"',
      'https%3A%2F%2Fexample.com%2Fpath%3Fquery%3Dvalue',
      '"C:\\\\Program\\u0020Files\\\\\\u4e2d\\u6587\\\\name"',
      '<p>&quot;Tom&#39;s &amp; Ann&#x27;s&quot;</p>',
      `${token.slice(0, 9)}%zz${token.slice(9)}`,
    ])
      expect(found(text)).toEqual([]);
  });
});

describe('escapedRuns', () => {
  it.each(escapes.map((escape) => [escape.mark, escape] as const))(
    'walks over nothing twice: %s',
    (mark, escape) => {
      const pieces = [
        '%41',
        '\\u0041',
        '\\101',
        '&#65;',
        '&amp;',
        '%%',
        '\\\\',
        '&&',
        '\\n',
        '&#x41',
        'abc',
        ' ',
        '"',
      ];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (chosen) => {
          const text = chosen.join('');
          let floor = 0;
          escapedRuns(text, escape, (start, end) => {
            expect(start).toBeGreaterThanOrEqual(floor);
            expect(text.slice(Math.max(0, start - 2), end)).toContain(mark);
            expect(text.slice(start, end)).not.toMatch(/[\s"]/);
            floor = end;
          });
          expect(floor).toBeLessThanOrEqual(text.length);
        }),
      );
    },
  );
});

describe('a document with escapes under edit', () => {
  it('has at any time the result of a scan of its text', () => {
    const runs = [...percentEncoded, ...inLiterals, ...inMarkup];
    const piece = fc.oneof(
      fc.constantFrom(...runs, ...runs.flatMap((run) => [run.slice(0, 20), run.slice(20)])),
      fc.constantFrom('\n', '\r\n', ' ', '"', 'a=', '%', '\\', '\\n', '&', ';', '41', token),
    );
    const pieces = (maxLength: number) => fc.array(piece, { maxLength }).map((parts) => parts.join(''));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100)),
      insert: pieces(2),
    });
    fc.assert(
      fc.property(pieces(8), fc.array(edit, { maxLength: 6 }), (initial, edits) => {
        const document = openScan(initial, everything);
        let text = initial;
        for (const { at, remove, insert } of edits) {
          const start = Math.round(at * text.length);
          const index = new LineIndex(text);
          const range = index.rangeOf({ start, end: Math.min(start + remove, text.length) });
          const span = index.spanOf(range);
          text = text.slice(0, span.start) + insert + text.slice(span.end);
          document.apply([{ range, text: insert }]);
          expect(document.result()).toEqual(scan(text, everything));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('escapes without end', () => {
  it.each([
    '%41',
    '\\u0041',
    '\\101',
    '&#65;',
    '&amp;',
    '%%%',
    '\\\\',
    '\\n',
    '&&&',
    '%2525',
    '%41%41%41%41%41%41%41 ',
  ])('are no finding: %s', (unit) => expect(found(unit.repeat(200_000))).toEqual([]));
});
