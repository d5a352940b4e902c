import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoveTarget } from '../../server/protocol/requests';
import { formatFor, formats } from '../../server/references';

const target = (change: Partial<MoveTarget> = {}): MoveTarget => {
  return { mount: 'secret', kvVersion: 2, path: 'app/github', field: 'token', ...change };
};
const [vals, bankVaults] = [formatFor('vals'), formatFor('bank-vaults')];

describe('print', () => {
  it.each([
    [vals, target(), 'ref+vault://secret/app/github#/token'],
    [vals, target({ kvVersion: 1, mount: 'team/kv' }), 'ref+vault://team/kv/app/github#/token'],
    [vals, target({ path: 'a b+c/d%"é' }), 'ref+vault://secret/a%20b%2Bc/d%25%22%C3%A9#/token'],
    [
      vals,
      target({ address: 'https://vault.example.com:8200', namespace: 'team a/b+c' }),
      'ref+vault://secret/app/github?address=https://vault.example.com:8200&namespace=team%20a/b%2Bc#/token',
    ],
    [bankVaults, target(), 'vault:secret/data/app/github#token'],
    [bankVaults, target({ kvVersion: 1, mount: 'team/kv' }), 'vault:team/kv/app/github#token'],
  ])('%#', (format, place, printed) => {
    expect(format.problem(place)).toBeUndefined();
    expect(format.print(place)).toBe(printed);
  });

  it.each([
    [{ path: 'a//b' }],
    [{ path: '../x' }],
    [{ path: '' }],
    [{ field: '' }],
    [{ field: 'a\nb' }],
    [{ field: 'a#b c' }],
    [{ mount: 'my mount' }],
  ])('refuses %j', (change) => {
    for (const format of formats) expect(format.problem(target(change))).toMatch(/\. [A-Z].*\.$/);
  });

  it('refuses for vals what vals cannot look up: its fragment is not decoded', () => {
    for (const field of ['a/b', 'a%41', 'a+b', 'a"', 'a,'])
      expect(vals.problem(target({ field }))).toBeDefined();
  });
});

const hostile = fc.oneof(
  fc.stringMatching(/^[\w.~-]{1,8}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.stringMatching(/^[\w #?%+&:@"',.~$!*();=-]{1,10}$/),
);

describe.each(formats.map((format) => ({ id: format.id, format })))('$id', ({ format }) => {
  it('reads what it prints, wherever it stands', () => {
    let printable = 0;
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 3 }),
        hostile,
        hostile,
        fc.option(hostile),
        (path, mount, field, namespace) => {
          const place = target({
            path: path.join('/'),
            mount,
            field,
            ...(namespace !== null && { namespace }),
          });
          if (format.problem(place) !== undefined) return;
          printable++;
          const printed = format.print(place);
          expect(printed).not.toMatch(/[\s"'`\\]/);
          const data = format.id === 'bank-vaults' ? 'data/' : '';
          for (const [before, after] of [
            ['', ''],
            ['T="', '"\n'],
            ['a: ', ' # x'],
            ["['", "', 1]"],
          ] as const) {
            const end = before.length + printed.length;
            const read = { start: before.length, end, path: `${mount}/${data}${place.path}`, field };
            expect(format.parse(before + printed + after)).toEqual([read]);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(printable).toBeGreaterThan(50);
  });

  it('prints only what vals\u2019 own expression matches to the end', () => {
    if (format.id !== 'vals') return;
    const theirs = /((secret)?ref)\+([^+:]*:\/\/[^+\n ]+[^+\n ",])\+?/;
    fc.assert(
      fc.property(hostile, hostile, (path, field) => {
        const place = target({ path, field });
        if (format.problem(place) !== undefined) return;
        const printed = format.print(place);
        expect(theirs.exec(printed)?.[0]).toBe(printed);
        // And the URL parser gives the same back.
        const url = new URL(printed.slice('ref+'.length).replace('vault://', 'http://'));
        expect(decodeURIComponent(url.pathname.slice(1))).toBe(path);
      }),
    );
  });

  it('finds none in other texts, and never hangs', () => {
    expect(format.parse('vault: x#y ref+vault:// http://vault:8200/x#y ref+awsssm://a/b#/c')).toEqual([]);
    expect(format.parse('ref+vault://'.repeat(20_000) + 'vault:'.repeat(20_000)).length).toBeLessThan(2);
  });
});

it('reads other ways to write them', () => {
  expect(vals.parse('secretref+vault://a/b%2/c').map(({ path, field }) => [path, field])).toEqual([
    ['a/b%2', 'c'],
  ]);
  expect(bankVaults.parse('>>vault:a/data/b#c#3').map(({ path, field }) => [path, field])).toEqual([
    ['a/data/b', 'c'],
  ]);
});
