/** `npm run package`: installable VSIX files in `dist/`. Usage: npm run package -- [TARGET…]; without one, all targets. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { runMain, step } from './lib/progress.mjs';
import { ensureNodeModules } from './lib/tools.mjs';
import { makeVsix, targets, thisTarget } from './lib/vsix.mjs';

await runMain(async () => {
  const given = process.argv.slice(2);
  const wanted = given.includes('--this') ? [thisTarget()] : given.length > 0 ? given : [...targets.keys()];
  await ensureNodeModules();
  await step('Build', () => run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root }));
  const made = [];
  for (const target of wanted) made.push(await step(target, () => makeVsix(target)));
  for (const file of made) {
    console.log(
      `${path.relative(root, file).padEnd(45)} ${(fs.statSync(file).size / 1024).toFixed(0).padStart(6)} KiB`,
    );
  }
});
