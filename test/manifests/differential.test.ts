/**
 * The verdicts of the checks against those of the API server's own code, on all fixtures and on generated manifests. Needs
 * Go; STRONGROOM_SEED repeats a run, STRONGROOM_CRDS names the operator's CRDs to compare with in place of the schema.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../server/manifests/schema/judge';
import { schemaFiles } from '../../server/manifests/schema/schemas';
import { readDocument } from '../../server/manifests/yaml/readDocument';
import { splitDocuments } from '../../server/manifests/yaml/splitDocuments';
import { ManifestGenerator } from '../support/manifestGenerator';
import { hasGo, manifestOracle } from '../support/manifestOracle';
import { temporaryDirectory } from '../support/program';

const seed = Number(process.env['STRONGROOM_SEED'] ?? 20_260_801);
const count = 1500;
const fixtures = join(import.meta.dirname, '../fixtures/manifests');

/** Why the API server would refuse the document; empty when it takes it. */
function complaints(text: string): string[] {
  const { root, problems } = readDocument(text);
  const broken = problems.filter(({ code }) => code !== 'rest-ignored').map(({ message }) => message);
  const judged = root?.kind === 'map' ? judge(root) : undefined;
  return [...broken, ...(judged ? judged.problems.map(({ message }) => message) : ['unknown kind'])];
}

describe.skipIf(!hasGo)('verdicts (with Go; skipped where there is none)', () => {
  const directory = temporaryDirectory();
  const [file] = schemaFiles();

  const compare = (documents: readonly string[]) => {
    const verdicts = manifestOracle(file!, directory)(documents);
    expect(verdicts).toHaveLength(documents.length);
    const different = documents.flatMap((text, index) => {
      const { ok, why = [] } = verdicts[index]!;
      const ours = complaints(text);
      return ok === (ours.length === 0) ? [] : [{ text, theirs: why, ours }];
    });
    expect(different.slice(0, 3)).toEqual([]);
    return verdicts.filter(({ ok }) => ok).length;
  };

  it('are those of the API server on every fixture', () => {
    const documents = readdirSync(fixtures)
      .flatMap((name) => {
        const text = readFileSync(join(fixtures, name), 'utf8');
        return splitDocuments(text).map(({ start, end }) => text.slice(start, end));
      })
      .filter((text) => /^\w/m.test(text));
    expect(documents.length).toBeGreaterThan(40);
    const taken = compare(documents);
    expect(taken).toBeGreaterThan(10);
    expect(taken).toBeLessThan(documents.length - 10);
  }, 300_000);

  it(`are those of the API server on ${count} generated manifests (seed ${seed})`, () => {
    const generator = new ManifestGenerator(file!, seed);
    const taken = compare(Array.from({ length: count }, () => generator.next()));
    expect(taken).toBeGreaterThan(count / 10);
    expect(taken).toBeLessThan(count - count / 10);
  }, 300_000);
});
