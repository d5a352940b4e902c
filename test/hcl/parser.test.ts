import { describe, expect, it } from 'vitest';
import { goPosition, parseConfig, stringOf, type Tree } from '../../server/hcl';

/** The blocks and settings of a tree, each with its text. */
function outline({ text, items }: Tree): string[] {
  return items.map(
    ({ keys, value, start, end }) =>
      `${keys.map((key) => key.text).join(' ')} ${value?.kind ?? '-'} ${text.slice(start, end).length}`,
  );
}

describe('a broken text', () => {
  it.each([
    [
      'path "a" {\n  capabilities = [read]\n}\npath "b" {}\n',
      ['path "a" object 36', 'path "b" object 11'],
      1,
    ],
    ['path "a" {\n  capabilities = \n}\npath "b" {}\n', ['path "a" object 30', 'path "b" object 11'], 1],
    ['path "a" {\n  = 5\n  x = 1\n}\npath "b" {}\n', ['path "a" object 26', 'path "b" object 11'], 1],
    ['path "a" \npath "b" {}\n', ['path "a" path "b" object 21'], 0],
    [
      'path "a" {\n  capabilities = ["read"\n\npath "b" {}\n',
      ['path "a" object 35', 'path "b" object 11'],
      1,
    ],
    ['}\npath "b" {}\n', ['path "b" object 11'], 1],
    ['path \'a\' {}\npath "b" {}\n', ['path - 4', 'path "b" object 11'], 1],
    ['path "a" = {\n x = 1\n}\npath "b" {}\n', ['path "a" object 21', 'path "b" object 11'], 1],
  ])('%j goes on with the next item', (text, items, problems) => {
    const tree = parseConfig(text);
    expect(outline(tree)).toEqual(items);
    expect(tree.problems.length).toBeGreaterThanOrEqual(problems);
    expect(tree.refusal === undefined).toBe(problems === 0);
  });

  it('of any depth and size is read', () => {
    for (const text of [
      '{'.repeat(100_000),
      'a {'.repeat(100_000),
      'a = ['.repeat(100_000),
      '{"a":'.repeat(50_000),
      "'".repeat(100_000),
      '"${'.repeat(10_000),
    ])
      expect(parseConfig(text).problems.length).toBeLessThanOrEqual(400);
  });
});

it('strings mean what the servers make of them', () => {
  const values = (text: string) =>
    parseConfig(text).items.map(({ value }) => (value?.kind === 'literal' ? stringOf(value) : undefined));
  expect(
    values(
      'a = "x\\ty\\x41\\101\\u00e9\\xc3\\xa9"\nb = "${"q"}\\n"\nc = <<E\n one\nE\nd = <<-E\n  one\n   two\n  E\n',
    ),
  ).toEqual(['x\tyAAéé', '${"q"}\n', ' one\n', 'one\n two\n']);
  expect(() => values('a = "\\400"')).toThrow('without an answer');
});

it('positions are those of the servers', () => {
  expect(goPosition('a\r\n😀b', 5)).toBe('2:2');
  expect(goPosition('a\nb', 2)).toBe('2:1');
  expect(goPosition('', 0)).toBe('1:1');
});
