import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import checker from 'recheck/package.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../server/engine/rulebook';
import { rules } from '../../server/rules/index';

/**
 * As executed, a pattern is tried at one place of a bounded window, so it is checked anchored. Bounded counts
 * are spelled out by the checker; it is told to accept what a window cannot hold.
 */
const patterns = rules.flatMap((rule) => [
  { id: rule.id, pattern: new RegExp(`^(?:${rule.pattern.source})`, rule.pattern.flags) },
  ...(rule.pair ? [{ id: `${rule.id} (pair)`, pattern: rule.pair.pattern }] : []),
]);

/** Rules made by `named()` differ in literal names, which cannot backtrack: one check for each shape of value. */
const shapeOf = (pattern: RegExp): string =>
  pattern.source.replace(/^\^\(\?:\(\?:[^()]*\)(?=\(\?<rest>)/, '^(?:name') + pattern.flags;

/**
 * A check takes up to seconds, so `safePatterns.txt` holds the hash of every shape that passed with this version of the
 * checker: a shape that is not listed is checked each time. `npm run docs` lists those that pass and forgets old ones;
 * without the file, everything is checked.
 */
const file = path.join(import.meta.dirname, 'safePatterns.txt');
const safe = new Set(fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []);
const hash = (shape: string): string =>
  createHash('sha256').update(`${checker.version}\n${shape}`).digest('base64url').slice(0, 16);
const distinct = new Map(patterns.map((entry) => [hash(shapeOf(entry.pattern)), entry]));
const unknown = [...distinct].filter(([shape]) => !safe.has(shape));

describe('patterns', () => {
  it.each(unknown.map(([shape, { id, pattern }]) => [id, shape, pattern] as const))(
    'of %s are free of super-linear backtracking',
    async (_, shape, pattern) => {
      const verdict = await check(pattern.source, pattern.flags, { timeout: 20_000 });
      expect(verdict.status === 'vulnerable' ? verdict : undefined).toBeUndefined();
      expect(verdict.status, JSON.stringify(verdict)).toBe('safe');
      safe.add(shape);
    },
  );

  it('have all passed the checker', () => {
    const passed = [...distinct.keys()].filter((shape) => safe.has(shape));
    expect(passed).toHaveLength(distinct.size);
    if (process.env['UPDATE_README'] === '1') fs.writeFileSync(file, `${passed.sort().join('\n')}\n`);
  });

  it('that can be slow are told from those that cannot', async () => {
    expect((await check('^(?:a|a)*b', '')).status).toBe('vulnerable');
    expect(safe.has(hash(shapeOf(/^(?:a|a)*b/)))).toBe(false);
  });

  it('cannot span without bound', () => {
    for (const { id, pattern } of patterns) {
      const counts = pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x');
      expect(counts, id).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});

describe('compileRules', () => {
  it('refuses a keyword that the prefilter could not find', () => {
    const [first] = rules;
    const book = compileRules([{ ...first!, keywords: ['AKIA'] }]);
    expect(() => book.anchors.find('text', () => {})).toThrow(/lower case/);
  });
});
