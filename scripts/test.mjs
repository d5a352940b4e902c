/**
 * `npm test`: installs what is missing, runs every stage and ends with one line, `N passed, N failed`.
 * Usage: npm test -- [STAGE…], such as `npm test -- unit` or `npm test -- check` (everything that only reads the code).
 */
import fs from 'node:fs';
import { resultsDir } from './lib/paths.mjs';
import { runMain, UserError } from './lib/progress.mjs';
import { stages } from './lib/stages.mjs';
import { ensureNodeModules } from './lib/tools.mjs';

/** @param {readonly string[]} names @returns {typeof stages} those named, and what they need */
function select(names) {
  if (names.length === 0) return stages;
  const known = new Set(stages.flatMap(({ name, group }) => (group ? [name, group] : [name])));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new UserError(`No stage ${unknown.join(', ')}. Stages: ${[...known].join(', ')}`);
  const named = stages.filter(({ name, group }) => names.includes(name) || (group && names.includes(group)));
  const needed = new Set(named.flatMap(({ name, needs = [] }) => [name, ...needs]));
  return stages.filter(({ name }) => needed.has(name));
}

await runMain(async () => {
  const selected = select(process.argv.slice(2));
  fs.rmSync(resultsDir, { recursive: true, force: true });
  fs.mkdirSync(resultsDir, { recursive: true });
  console.log('Setting up');
  await ensureNodeModules();
  for (const install of new Set(selected.flatMap(({ installs = [] }) => installs))) await install();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const stage of selected) {
    console.log(`\n== ${stage.title}`);
    const start = performance.now();
    const { passed, failed, skipped = 0 } = await stage.run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const note = skipped > 0 ? `, ${skipped} skipped` : '';
    lines.push(
      `${failed > 0 ? '✗' : '✓'} ${stage.title}: ${passed} passed, ${failed} failed${note} (${seconds} s)`,
    );
    console.log(lines.at(-1));
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  console.log(`\n== Summary\n${lines.join('\n')}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
