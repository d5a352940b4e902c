import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { everything, found } from '../engine/options';
import { scan } from '../../server/engine/index';
import { rules } from '../../server/rules/index';
import { seeded } from '../../server/rules/samples';
import { findingHover, findingMessage, reportMessage } from '../../server/service/message';
import { bundled, runProgram, temporaryDirectory } from '../support/program';

const perFile = 50;
const cli = bundled('server/cli/main.ts');
const tree = join(temporaryDirectory(), 'tree');

const texts = rules.flatMap((rule) => rule.examples.positive.map((positive) => positive(seeded(7))));
const length = 12;
/** From within and from the end of every secret: pieces that no text of ours would hold by chance. */
const pieces = new Set(
  texts
    .flatMap((text) => found(text))
    .flatMap(([, secret]) => [secret.slice(4, 4 + length), secret.slice(-length)])
    .filter((piece) => piece.length === length && /\d/.test(piece)),
);

beforeAll(() => {
  mkdirSync(tree);
  for (let i = 0; i < texts.length; i += perFile) {
    // Too far from each other to be pairs.
    writeFileSync(join(tree, `${i}.txt`), texts.slice(i, i + perFile).join('\n'.repeat(10)));
  }
});

function expectNoPieceIn(output: string): void {
  let shown = 0;
  for (let i = 0; i + length <= output.length; i++) if (pieces.has(output.slice(i, i + length))) shown++;
  expect(shown).toBe(0);
}

it.each(['text', 'json', 'sarif', 'gitlab', 'github'])('no report as %s holds a secret', async (format) => {
  const { status, stdout, stderr } = await runProgram(
    cli,
    ['scan', '--confidence', 'low', '--format', format, '.'],
    { cwd: tree },
  );
  expect(status).toBe(1);
  // Everything was found and told.
  expect(stdout.split('github-personal-access-token').length).toBeGreaterThan(1);
  expect(stdout.length).toBeGreaterThan(texts.length * 40);
  expectNoPieceIn(stdout + stderr);
});

it('no diagnostic and no hover holds a secret', () => {
  const findings = texts.flatMap((text) => scan(text, everything).findings);
  expect(findings.length).toBeGreaterThanOrEqual(texts.length);
  expectNoPieceIn(
    findings
      .flatMap((finding) => [findingMessage(finding), reportMessage(finding), findingHover(finding)])
      .join('\n'),
  );
});

it('examples cut, doubled and garbled break nothing, and every finding is a part of its text', () => {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const damage = fc.record({
    text: fc.constantFrom(...texts),
    from: at,
    to: at,
    insert: fc.oneof(
      fc.constantFrom('', '=', '"', '\\', '%', '\n', '\u0000', '😀'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damaged) => {
      const text = damaged
        .map(({ text, from, to, insert }) => {
          const [start, end] = [from, to].sort((a, b) => a - b).map((part) => Math.floor(part * text.length));
          return text.slice(0, start) + insert + text.slice(end);
        })
        .join('');
      for (const [, secret] of found(text)) {
        expect(secret).not.toBe('');
        expect(text).toContain(secret);
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
});
