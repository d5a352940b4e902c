import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../server/engine/rulebook';
import { rules } from '../../server/rules/index';

/**
 * As executed, a pattern is tried at one place of a bounded window, so it is checked anchored. Bounded counts
 * are spelled out by the checker; it is told to accept what a window cannot hold.
 */
const patterns = rules.flatMap((rule) => [
  [rule.id, new RegExp(`^(?:${rule.pattern.source})`, rule.pattern.flags)] as const,
  ...(rule.pair ? [[`${rule.id} (pair)`, rule.pair.pattern] as const] : []),
]);

/** Rules made by `named()` differ in literal names, which cannot backtrack: one check for each shape of value. */
const shapeOf = (pattern: RegExp): string =>
  pattern.source.replace(/^\^\(\?:\(\?:[^()]*\)(?=\(\?<rest>)/, '^(?:name') + pattern.flags;
const distinct = [...new Map(patterns.map((entry) => [shapeOf(entry[1]), entry])).values()];

describe.each(distinct)('the pattern of %s', (_, pattern) => {
  it('is free of super-linear backtracking', async () => {
    const verdict = await check(pattern.source, pattern.flags, { timeout: 20_000 });
    expect(verdict.status === 'vulnerable' ? verdict : undefined).toBeUndefined();
    expect(verdict.status, JSON.stringify(verdict)).toBe('safe');
  }, 60_000);
});

describe.each(patterns)('the pattern of %s', (_, pattern) => {
  it('cannot span without bound', () => {
    expect(pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x')).not.toMatch(/[*+]|\{\d+,\}/);
  });
});

describe('compileRules', () => {
  it('refuses a keyword that the prefilter could not find', () => {
    const [first] = rules;
    expect(() => compileRules([{ ...first!, keywords: ['AKIA'] }])).toThrow(/lower case/);
  });
});
