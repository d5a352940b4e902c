/** Whatever the text: no exception, places inside it, and a layout that changes nothing but the layout. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../server/hcl';
import { checkPolicy } from '../../server/policies/check';
import { convertPolicy, sameRules } from '../../server/policies/convert';
import { newest } from '../../server/policies/dialects';
import { completePolicy, listedAt } from '../../server/policies/editor/completion';
import { embeddedPolicies } from '../../server/policies/embedded';
import { formatPolicy } from '../../server/policies/format';
import { parsePolicy } from '../../server/policies/policy';
import { readPolicyTests } from '../../server/policies/policyTest';
import { applyFix } from '../support/policyFixes';
import { policyText } from '../support/policyTexts';

const now = Date.UTC(2026, 0, 1);
/** For longer searches: `STRONGROOM_POLICY_RUNS=10 npx vitest run test/policies/robust.test.ts`. */
const times = Number(process.env['STRONGROOM_POLICY_RUNS'] ?? 1);
const numRuns = Math.ceil(1500 * times);
vi.setConfig({ testTimeout: 60_000 * Math.max(times, 1) });
const seed = Number(process.env['STRONGROOM_POLICY_SEED'] ?? 20260825);
const anyText = fc.oneof(
  policyText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...Array.from('"{}[]=,#/*<-.\\$ \n\r\0aé😀path')), maxLength: 200 }),
);
const dialects = [newest.openbao, newest.vault];
/** Vaults that know everything of which policies speak, and nothing. */
const lives = [true, false].map((complete) => ({
  dialect: newest.openbao,
  live: {
    layout: {
      profile: 'Dev',
      product: 'openbao' as const,
      version: '2.7.2',
      mounts: [
        { path: 'secret', type: 'kv', kvVersion: 2 as const },
        { path: 'kv', type: 'kv', kvVersion: 1 as const },
        { path: 'foo', type: 'transit' },
        { path: 'auth/approle', type: 'approle', accessor: 'a' },
      ],
      namespaces: ['team'],
      complete,
    },
    names: () => (complete ? ['a', 'b/', '+', '"'] : undefined),
    requests: () => (complete ? ['encrypt/{name}', 'keys'] : undefined),
  },
}));

describe('any text', () => {
  it('is checked, in every dialect, with problems inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const options of [{}, ...dialects.map((dialect) => ({ dialect })), ...lives]) {
          const { ok, error, problems } = checkPolicy(text, { now, ...options });
          expect(ok).toBe(error === undefined);
          for (const { start, end, message } of problems) {
            expect(0 <= start && start <= end && end <= text.length, `${start}-${end}: ${message}`).toBe(
              true,
            );
          }
          if (!ok) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        }
        const verdicts = [{ dialect: newest.openbao }, ...lives].map(
          (options) => checkPolicy(text, options).error,
        );
        expect(new Set(verdicts).size).toBe(1);
        for (const { live } of lives)
          for (const offset of [0, Math.ceil(text.length / 2), text.length]) {
            listedAt(text, offset, live.layout);
            completePolicy(text, offset, newest.openbao, live);
          }
        for (const name of ['a.tf', 'a.sh', 'a.yaml']) embeddedPolicies(name, text);
        readPolicyTests(text);
      }),
      { numRuns, seed },
    );
  });

  it('has a layout that is stable, keeps comments and means the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatPolicy(text);
        expect(formatPolicy(once)).toBe(once);
        const [before, after] = [text, once].map((source) => parsePolicy(source, newest.openbao, now));
        if (!before?.ok || before.encoded || after?.encoded) return;
        expect(after?.ok).toBe(true);
        expect(sameRules(before.rules, after?.rules ?? [])).toBe(true);
        const comments = (source: string) =>
          parseConfig(source).comments.map(({ start, end }) =>
            source.slice(start, end).replaceAll('\r', '').trimEnd(),
          );
        expect(comments(once)).toEqual(comments(text));
      }),
      { numRuns, seed },
    );
  });

  it('has no blank line less each time it is laid out', () => {
    const text = 'path "a" {\n  comment = <<E\nx\nE\n\n\n  capabilities = []\n}\n';
    const once = formatPolicy(text);
    expect(once).toBe('path "a" {\n  comment = <<E\nx\nE\n\n  capabilities = []\n}\n');
    expect(formatPolicy(once)).toBe(once);
  });

  it('that is a policy means the same in the other syntax, or is not converted', () => {
    let converted = 0;
    fc.assert(
      fc.property(policyText, (text) => {
        const policy = parsePolicy(text, newest.openbao, now);
        const result = convertPolicy(policy);
        if ('problem' in result) return;
        converted++;
        expect(sameRules(policy.rules, parsePolicy(result.text, newest.openbao, now).rules)).toBe(true);
      }),
      { numRuns, seed },
    );
    expect(converted).toBeGreaterThan(numRuns / 10);
  });

  it('has fixes that can be applied', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        for (const { fixes } of checkPolicy(text, { now }).problems)
          for (const one of fixes) expect(applyFix(text, one)).not.toBe(text);
      }),
      { numRuns, seed },
    );
  });
});
