/**
 * `npm run bench`: every `*.bench.mjs` of this folder, one after the other; `npm run bench -- WORD` those whose name has
 * it. A folder among the arguments is what they scan, if they scan any. `--install-peers` fetches the scanners that they
 * compare with into `.tools/`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../scripts/lib/processes.mjs';
import { runMain, UserError } from '../scripts/lib/progress.mjs';
import { installPeers } from './lib/peers.mjs';

await runMain(async () => {
  const folder = import.meta.dirname;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'install-peers': { type: 'boolean' } },
  });
  if (values['install-peers']) await installPeers();
  /** A bare word is none, though there may be one of its name. */
  const isFolder = (/** @type {string} */ name) => /[\\/]|^\.\.?$/.test(name);
  const folders = positionals.filter(isFolder);
  const words = positionals.filter((name) => !isFolder(name));
  const files = fs
    .readdirSync(folder)
    .filter(
      (name) =>
        name.endsWith('.bench.mjs') && (words.length === 0 || words.some((word) => name.includes(word))),
    );
  if (files.length === 0) throw new UserError(`No benchmark here has "${words.join('" or "')}" in its name.`);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${os.availableParallelism()} cores, Node ${process.version}`,
  );
  for (const file of files.sort()) {
    console.log(`\n== ${file}`);
    await run(process.execPath, [path.join(folder, file), ...folders], { inherit: true });
  }
});
