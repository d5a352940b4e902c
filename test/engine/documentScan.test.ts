import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openScan, scan } from '../../server/engine/index';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import { LineIndex } from '../../server/text/lineIndex';
import { everything, found } from './options';

const random = seeded(11);
const examples = rules.flatMap((rule) =>
  [...rule.examples.positive, ...rule.examples.negative].map((s) => s(random)),
);
const pem = rules.find((rule) => rule.id === 'pem-private-key')!.examples.positive.map((s) => s(random));
const account = rules.find((rule) => rule.id === 'google-service-account-key')!.examples.positive[0]!(random);
const aws = rules.find((rule) => rule.id === 'aws-access-key')!.examples.positive.map((s) => s(random));

const piece = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', ' ', '"', 'x', '=', ': ', '\n\n\n', '\ud800'),
  fc.constantFrom(...examples),
  fc.constantFrom(...pem, account, ...aws),
  fc.constantFrom(...aws.flatMap((text) => text.split(/(?<=\n)/))),
  fc.constantFrom(
    ...pem.flatMap((key) => [key.slice(0, 200), key.slice(200), key.slice(0, -30), key.slice(-30)]),
  ),
  fc.constantFrom(...account.split(/(?<=\n)/)),
  fc.constantFrom(
    '# strongroom:ignore\n',
    ' # strongroom:ignore npm-access-token',
    '// nosec',
    'password = "',
    'key: |\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400), fc.nat(5000)),
  insert: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
});

describe('a document under edit', () => {
  it('has at any time the result of a scan of its text', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        fc.constantFrom(everything, { ...everything, maxFindings: 2 }),
        (initial, batches, options) => {
          const document = openScan(initial, options);
          let expected = initial;
          for (const batch of batches) {
            const changes = batch.map(({ at, remove, insert }) => {
              const start = Math.round(at * expected.length);
              const index = new LineIndex(expected);
              const range = index.rangeOf({ start, end: Math.min(start + remove, expected.length) });
              const span = index.spanOf(range);
              expected = expected.slice(0, span.start) + insert + expected.slice(span.end);
              return { range, text: insert };
            });
            document.apply(changes);
            expect(document.text()).toBe(expected);
            expect(document.result()).toEqual(scan(expected, options));
          }
        },
      ),
      { numRuns: 1200 },
    );
  });

  it('follows a key that is typed character by character, and its removal', () => {
    const key = `cert = """\n${pem[2]}\n"""\n`;
    const document = openScan('', everything);
    let position = { line: 0, character: 0 };
    for (const [i, character] of key.split('').entries()) {
      document.apply([{ range: { start: position, end: position }, text: character }]);
      position =
        character === '\n'
          ? { line: position.line + 1, character: 0 }
          : { line: position.line, character: position.character + 1 };
      if (i % 37 === 0) expect(document.result()).toEqual(scan(key.slice(0, i + 1), everything));
    }
    expect(document.result().findings).toMatchObject([{ rule: { id: 'pem-private-key' }, name: 'cert' }]);
    document.apply([
      { range: { start: { line: 2, character: 3 }, end: { line: 2, character: 4 } }, text: '-' },
    ]);
    expect(document.result().findings).toEqual([]);
  });

  it('takes a change of the whole text, and asks again whether a fingerprint is ignored', () => {
    const ignored = new Set<string>();
    const document = openScan('', { ...everything, isIgnored: (print) => ignored.has(print) });
    const token = examples.find((example) => found(example)[0]?.[0] === 'npm-access-token')!;
    document.apply([{ text: `a\nx = ${token}\n` }]);
    const [finding] = document.result().findings;
    ignored.add(finding!.fingerprint);
    expect(document.result()).toEqual({ findings: [], truncated: false, suppressed: 1 });
  });
});
