/** A tree of source, scanned by whole processes. Usage: npm run bench -- workspace [FOLDER] */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inTurn, print, printCosts } from './lib/measure.mjs';
import { gitleaks, peerCommands } from './lib/peers.mjs';
import { bundle, givenFolders } from './lib/products.mjs';
import { sourceTree } from './lib/sourceTree.mjs';

const rounds = 5;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
try {
  const [given] = givenFolders();
  const cwd = given ?? path.join(work, 'tree');
  const { files, bytes } = given === undefined ? sourceTree(cwd) : sizeOf(given);
  print('the tree', `${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
  const report = path.join(work, 'report.json');
  const ours = {
    name: 'strongroom',
    program: process.execPath,
    args: [bundle('cli'), 'scan', '.', '--format', 'json', '--output', report],
    cwd,
    report,
  };
  const alone = { ...ours, name: 'strongroom --jobs 1', args: [...ours.args, '--jobs', '1'] };
  const scan = { cwd, target: '.', report };
  printCosts(inTurn([ours, alone, ...peerCommands(scan)], rounds));
  for (const slow of peerCommands(scan, [gitleaks])) {
    console.log(`once more, with ${slow.name}:`);
    printCosts(inTurn([ours, slow], 1));
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

/** @param {string} folder */
function sizeOf(folder) {
  const sizes = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
