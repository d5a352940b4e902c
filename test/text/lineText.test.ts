import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, LineIndex } from '../../server/text/lineIndex';
import { LineText } from '../../server/text/lineText';
import type { Position } from '../../server/text/types';

/** Texts with every kind of line ending, wide characters and lone surrogates. */
const text = fc
  .array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n', '\r', 'é', '😀', '\ud83d', '\u2028'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const change = fc.record({ from: fc.nat(40), to: fc.nat(40), text, reversed: fc.boolean() });
const everything = { numRuns: 2000 };

const document = (content: string): TextDocument => TextDocument.create('file:///a', 'x', 0, content);

describe('LineIndex', () => {
  it('places every offset and position as TextDocument does', () => {
    fc.assert(
      fc.property(text, (content) => {
        const peer = document(content);
        const index = new LineIndex(content);
        for (let offset = -1; offset <= content.length + 1; offset++) {
          expect(index.positionAt(offset)).toEqual(peer.positionAt(offset));
        }
        for (const position of positionsAround(peer)) {
          expect(index.offsetAt(position)).toBe(peer.offsetAt(position));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('LineText', () => {
  it('holds the same text, lines and positions as TextDocument after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 8 }), (content, changes) => {
        let peer = document(content);
        const lines = new LineText(content);
        for (const { from, to, text: inserted, reversed } of changes) {
          const start = peer.positionAt(Math.min(from, to));
          const end = peer.positionAt(Math.max(from, to));
          const range = reversed ? { start: end, end: start } : { start, end };
          TextDocument.update(peer, [{ range, text: inserted }], 1);
          const before = lines.lineCount;
          const changed = lines.apply({ range, text: inserted });
          expect(lines.lineCount).toBe(before - changed.removed + changed.inserted);
        }
        peer = document(peer.getText());
        expect(lines.text()).toBe(peer.getText());
        expect(lines.lineCount).toBe(peer.lineCount);
        for (let offset = 0; offset <= peer.getText().length; offset++) {
          expect(lines.positionAt(offset)).toEqual(peer.positionAt(offset));
        }
        for (const position of positionsAround(peer)) {
          expect(lines.offsetAt(position)).toBe(peer.offsetAt(position));
        }
      }),
      everything,
    );
  });

  it('clamps positions outside the text and takes a change without a range as the whole text', () => {
    const lines = new LineText('one\r\ntwo');
    lines.apply({ range: { start: { line: 0, character: 99 }, end: { line: 99, character: 0 } }, text: '!' });
    expect(lines.text()).toBe('one!');
    lines.apply({ range: { start: { line: -1, character: 5 }, end: { line: 0, character: -5 } }, text: '>' });
    expect(lines.text()).toBe('>one!');
    expect(lines.apply({ text: 'x\ny\n' })).toEqual({ first: 0, removed: 1, inserted: 3 });
    expect([lines.line(0), lines.line(2), lines.line(3)]).toEqual(['x\n', '', '']);
  });

  it('takes 200,000 lines in one edit', () => {
    const lines = new LineText('a\nz');
    const at = { line: 1, character: 0 };
    lines.apply({ range: { start: at, end: at }, text: 'x\n'.repeat(200_000) });
    expect(lines.lineCount).toBe(200_002);
    expect(lines.line(200_001)).toBe('z');
  });
});

describe('applyEdits', () => {
  it('applies edits as TextDocument does, insertions at one place in their order', () => {
    const content = 'let a = 1;\nlet b = 2;\n';
    const at = (line: number, character: number): Position => ({ line, character });
    const edits = [
      { range: { start: at(1, 8), end: at(1, 9) }, newText: 'two' },
      { range: { start: at(0, 0), end: at(0, 0) }, newText: 'import x\n' },
      { range: { start: at(0, 0), end: at(0, 0) }, newText: 'import y\n' },
    ];
    expect(applyEdits(content, edits)).toBe('import x\nimport y\nlet a = 1;\nlet b = two;\n');
    expect(applyEdits(content, edits)).toBe(TextDocument.applyEdits(document(content), edits));
  });

  it('refuses overlapping edits', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    expect(() =>
      applyEdits('abc', [
        { range, newText: 'x' },
        { range, newText: 'y' },
      ]),
    ).toThrow(RangeError);
  });
});

function positionsAround(peer: TextDocument): Position[] {
  const positions: Position[] = [];
  for (let line = -1; line <= peer.lineCount; line++) {
    for (const character of [-1, 0, 1, 2, 3, 7, 99]) positions.push({ line, character });
  }
  return positions;
}
