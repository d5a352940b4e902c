/** The real server is the judge: what it takes, what it says, and what it grants. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Acl } from '../../server/policies/acl';
import { newest } from '../../server/policies/dialects';
import { parsePolicy } from '../../server/policies/policy';
import type { Bao } from '../support/bao';
import { startBao } from '../support/bao';
import { judge, type Judge } from '../support/policyServer';
import { overlappingPolicy, policyText, requestPath } from '../support/policyTexts';

const dialect = newest.openbao;
let bao: Bao;
let server: Judge;
beforeAll(async () => {
  bao = await startBao();
  server = await judge(bao.api);
});
afterAll(() => bao?.stop());

const runs = (usual: number) => Math.ceil(usual * Number(process.env['STRONGROOM_POLICY_RUNS'] ?? 1));
const seed = Number(process.env['STRONGROOM_POLICY_SEED'] ?? 20260825);

it('refuses what the server refuses, in its words, and reads the same in what it takes', async () => {
  const count = { accepted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(policyText, async (text) => {
      const theirs = await server.verdict(text);
      const ours = parsePolicy(text, dialect);
      expect(ours.ok).toBe(theirs === undefined);
      if (theirs === undefined) {
        count.accepted++;
        // The API takes a list of paths apart at commas and trims them.
        const paths = [...new Set(ours.rules.map(({ path }) => path))].filter(
          (path) => path.trim() === path && /^[^,]+$/s.test(path),
        );
        if (paths.length === 0) return;
        const acl = new Acl([ours], dialect);
        expect(Object.fromEntries(paths.map((path) => [path, acl.capabilities(path)]))).toEqual(
          await server.capabilities(paths),
        );
      } else {
        count.refused++;
        if (theirs !== 'no answer' && !theirs.includes('list_scan_response_keys_filter_path'))
          expect(ours.error).toBe(theirs);
      }
    }),
    { numRuns: runs(2500), seed, endOnFailure: false },
  );
  expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(runs(2500) / 10);
}, 600_000);

it('grants what the server grants, whatever rules overlap', async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(
      overlappingPolicy,
      fc.uniqueArray(requestPath, { minLength: 20, maxLength: 60 }),
      async (text, paths) => {
        expect(await server.verdict(text)).toBeUndefined();
        const acl = new Acl([parsePolicy(text, dialect)], dialect);
        const ours = Object.fromEntries(paths.map((path) => [path, acl.capabilities(path)]));
        expect(ours).toEqual(await server.capabilities(paths));
        pairs += paths.length;
      },
    ),
    { numRuns: runs(160), seed },
  );
  expect(pairs).toBeGreaterThan(5000);
}, 600_000);
