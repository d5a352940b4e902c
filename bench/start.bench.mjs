/** What a start costs: the command line against Node.js alone, the server against the protocol library alone. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bareServer } from './lib/bareServers.mjs';
import { LspProcess } from './lib/lspProcess.mjs';
import { inTurn, print, printCosts, quantile } from './lib/measure.mjs';
import { bundle } from './lib/products.mjs';

const rounds = 11;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
try {
  commandLine();
  await server();
  extension();
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

function commandLine() {
  fs.writeFileSync(path.join(work, 'small.ts'), `export const answer = 42;\n`.repeat(100));
  const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => {
    return { name, program: process.execPath, args, cwd: work };
  };
  const cli = bundle('cli');
  for (const args of [['--version'], ['scan', 'small.ts']]) {
    const ours = node(`strongroom ${args.join(' ')}`, cli, ...args);
    printCosts(inTurn([ours, node('node -e 0', '-e', '0')], rounds));
  }
}

/** Milliseconds from fork to the reply to `initialize`, and megabytes when all is quiet afterwards. */
async function server() {
  const modules = {
    'the server': bundle('server'),
    'vscode-languageserver alone': await bareServer('bare', work),
  };
  const bareNode = path.join(work, 'idle.js');
  fs.writeFileSync(bareNode, `process.on('message', () => process.send({ id: 1, result: {} }));`);
  const all = Object.entries({ ...modules, 'node alone': bareNode });
  const times = new Map(all.map(([name]) => [name, /** @type {number[]} */ ([])]));
  const sizes = new Map(all.map(([name]) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, module] of all) {
      const start = performance.now();
      const child = new LspProcess(module);
      await child.initialize();
      times.get(name)?.push(performance.now() - start);
      if (round < 5 && child.process.pid !== undefined) {
        child.notify('initialized', {});
        await setTimeout(1500);
        sizes.get(name)?.push(residentSize(child.process.pid));
      }
      await child.end();
    }
  }
  const [time, size] = [times, sizes].map(
    (lists) => (/** @type {string} */ name) => quantile(lists.get(name) ?? []),
  );
  if (!time || !size) return;
  for (const [name] of all)
    print(name, `${time(name).toFixed(0)} ms to initialize, ${size(name).toFixed(0)} MB idle`);
  const toPeer = time('the server') / time('vscode-languageserver alone');
  const toNode = size('the server') / size('node alone');
  print('', `${toPeer.toFixed(2)} x the library's time, ${toNode.toFixed(2)} x node's memory`);
}

/** @param {number} pid in megabytes; not a number where `ps` is missing */
function residentSize(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number.parseInt(stdout ?? '', 10) / 1000;
}

/** Loading the extension's bundle in a new process, with `vscode` as an empty module. */
function extension() {
  const script = `
    const { Module } = require('node:module');
    const load = Module._load;
    const nothing = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '' : nothing), construct: () => ({}), apply: () => nothing });
    Module._load = (name, ...rest) => (name === 'vscode' ? nothing : load(name, ...rest));
    const start = performance.now();
    require(process.argv[1]);
    process.stdout.write(String(performance.now() - start));`;
  const file = bundle('extension');
  const times = Array.from({ length: rounds }, () => {
    return Number(spawnSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }).stdout);
  });
  const { size } = fs.statSync(file);
  print('the extension', `${quantile(times).toFixed(0)} ms to load ${(size / 1e3).toFixed(0)} KB`);
}
