/** `npm run bench`: every `*.bench.mjs` of this folder, one after the other; `npm run bench -- WORD` those whose name has it. */
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../scripts/lib/processes.mjs';
import { runMain, UserError } from '../scripts/lib/progress.mjs';

await runMain(async () => {
  const folder = import.meta.dirname;
  const word = process.argv[2] ?? '';
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.bench.mjs') && name.includes(word));
  if (files.length === 0) throw new UserError(`No benchmark here has "${word}" in its name.`);
  for (const file of files.sort()) {
    console.log(`\n== ${file}`);
    await run(process.execPath, [path.join(folder, file)], { inherit: true });
  }
});
