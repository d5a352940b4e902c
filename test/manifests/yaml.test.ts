import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/manifests/yaml/readDocument';
import { resolvePlain } from '../../server/manifests/yaml/resolveScalar';
import { splitDocuments } from '../../server/manifests/yaml/splitDocuments';
import type { Tree } from '../../server/manifests/yaml/tree';
import { at, textAt } from '../../server/manifests/yaml/tree';
import { ManifestFile } from '../../server/manifests';
import { checked, externalSecret } from './checkText';

function toJson(tree: Tree | undefined): unknown {
  if (!tree) return undefined;
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toJson);
  return Object.fromEntries([...tree.entries].map(([name, { value }]) => [name, toJson(value)]));
}

describe('scalars', () => {
  it.each([
    ['yes', true],
    ['Off', false],
    ['y', true],
    ['~', null],
    ['', null],
    ['0x1F', 31n],
    ['017', 15n],
    ['0o17', 15n],
    ['0b101', 5n],
    ['-1_000', -1000n],
    ['08', 8],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1.5e400', '1.5e400'],
    ['2026-01-01', '2026-01-01'],
    ['12:30:45', '12:30:45'],
    ['9223372036854775808', 9_223_372_036_854_775_808n],
    ['18446744073709551616', 18_446_744_073_709_551_616],
    ['yEs', 'yEs'],
    ['=', '='],
    ['-', '-'],
  ])('%s is %s', (text, value) => {
    expect(resolvePlain(text)).toBe(value);
  });
});

describe('documents', () => {
  it('are cut at their lines, and counted with the empty ones', () => {
    const text = '---\na: 1\n--- # next\nb: 2\r\n---\r\nc: |\n  --- no\n ---\n---';
    const parts = splitDocuments(text).map(({ index, start, end }) => [index, text.slice(start, end)]);
    expect(parts).toEqual([
      [0, ''],
      [1, '\na: 1\n'],
      [2, ' # next\nb: 2\r\n'],
      [3, '\r\nc: |\n  --- no\n ---\n'],
      [4, ''],
    ]);
  });

  it('keep the places of what they hold', () => {
    const text = 'a:\n  - "b c"\n  - {d: é}\n';
    const { root } = readDocument(text);
    const item = at(root, 'a', 0)!;
    expect(text.slice(item.start, item.end)).toBe('"b c"');
    const inner = at(root, 'a', 1, 'd')!;
    expect(text.slice(inner.start, inner.end)).toBe('é');
  });

  it('have anchors, merges and tags', () => {
    const { root, problems } = readDocument(
      'a: &a {x: 1, w: !!str 2}\nb: *a\nc: {<<: *a, z: !!binary QUJD}\nd: !own text\n"<<": plain\n',
    );
    expect(problems).toEqual([]);
    expect(toJson(root)).toEqual({
      a: { x: 1, w: '2' },
      b: { x: 1, w: '2' },
      c: { x: 1, w: '2', z: 'ABC' },
      d: 'text',
      '<<': 'plain',
    });
  });

  it.each([
    ['a: 1\na: 2\n', 'duplicate-key'],
    ['a: &a {x: 1}\nb: {<<: *a, x: 2}\n', 'duplicate-key'],
    ['{a: 1}\n{b: 2}\n', 'rest-ignored'],
    ['a: *b\n', 'yaml-syntax'],
    ['? {a: b}\n: c\n', 'yaml-syntax'],
    ['a: "\\/"\n', 'yaml-syntax'],
    ['a: \u0007\n', 'yaml-syntax'],
    ['a: !!int x\n', 'yaml-syntax'],
    ['a: .inf\n', 'yaml-syntax'],
    ['a: [1\n', 'yaml-syntax'],
  ])('%j has a problem: %s', (text, code) => {
    expect(readDocument(text).problems.map((problem) => problem.code)).toContain(code);
  });

  it('take JSON', () => {
    const { root, problems } = readDocument('{\n\t"a": "\\/x", "b": [true, null, 1.0]\n}');
    expect(problems).toEqual([]);
    expect(toJson(root)).toEqual({ a: '/x', b: [true, null, 1] });
  });

  it('do not blow up', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 12; level++) {
      const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      bomb.push(`${name}: &${name} [${`*${before},`.repeat(9)}]`);
    }
    const head = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\n';
    const hostile = [
      `${head}${bomb.join('\n')}\n`,
      `${head}a: ${'['.repeat(100_000)}\n`,
      `${head}${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
      `${head}a: &a [*a]\n`,
      `${head}${'? '.repeat(5000)}\n`,
      `${head}spec: {data: [${'{secretKey: a, remoteRef: {key: a}},\n'.repeat(5000)}]}\n`,
    ];
    hostile.push(
      `${head}x: ${'{{'.repeat(50_000)}\n`,
      `${head}x: ${'{{/*'.repeat(25_000)}\n`,
      `${head}x: ${'{{ .Values.a '.repeat(10_000)}\n`,
      `${head}x: ${'${a:'.repeat(25_000)}\n`,
      `${head}spec: {data: [{secretKey: ${'@'.repeat(100_000)}}]}\n`,
      `${head}${Array.from({ length: 5000 }, (_, n) => `unknown${n}: 1\n`).join('')}`,
      'kind: Secret\n'.repeat(50_000),
    );
    for (const text of hostile) expect(checked(text).length, text.slice(0, 80)).toBeLessThanOrEqual(1);
  });

  it('are read whatever they are', () => {
    const alphabet = [
      ...'abc:-{}[]&*!|>\'"%@`#?,\n\n  \t~0{{}}'.split(''),
      '---\n',
      'apiVersion: external-secrets.io/v1\n',
      'kind: Secret\n',
      'data:\n',
      'spec:\n  ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { problems } of checked(text))
          for (const { start, end } of problems) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('check one of a file without the others', () => {
    const one = externalSecret(
      '  secretStoreRef: {name: vault}\n  data: [{secretKey: a, remoteRef: {key: a}}]\n',
    );
    const broken = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: two\n';
    const file = new ManifestFile();
    const documents = file.check(`${one}---\n${broken}---\n${one}`);
    expect(documents.map(({ index, document }) => [index, document.ok])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ]);
    // What has only moved is not checked again.
    const again = file.check(`${one}---\n---\n${broken}---\n${one.replace('name: one', 'name: two')}`);
    expect(again[1]?.document).toBe(documents[1]?.document);
    expect(again.map(({ index, document }) => [index, document.name])).toEqual([
      [0, 'one'],
      [2, 'two'],
      [3, 'two'],
    ]);
    expect(file.check(broken, { helm: true })).toEqual([]);
    expect(file.check('nothing')).toEqual([]);
    expect(textAt(readDocument('a: b').root, 'a')).toBe('b');
  });

  it('are those of a check from the beginning, whatever was edited or given up before', () => {
    const pieces = [
      '---',
      '\n',
      '--- ',
      '-',
      'kind: Secret\n',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n---\n',
      'x\n---\n',
      '',
    ];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      text: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
      givenUp: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.array(edit, { maxLength: 8 }),
        (parts, edits) => {
          const file = new ManifestFile();
          let text = parts.join('');
          file.check(text);
          for (const { at, length, text: inserted, givenUp } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + inserted + text.slice(start + length);
            if (givenUp) file.each(text).next();
            else expect(file.check(text)).toEqual(new ManifestFile().check(text));
          }
          expect(file.check(text)).toEqual(new ManifestFile().check(text));
        },
      ),
      { numRuns: 1500 },
    );
  });
});
