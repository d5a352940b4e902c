/** From a change to its diagnostics, over IPC: our server against one that keeps the text and answers what it knows. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bareServer } from './lib/bareServers.mjs';
import { LspProcess } from './lib/lspProcess.mjs';
import { print, quantile } from './lib/measure.mjs';
import { bundle } from './lib/products.mjs';

const edits = 2000;
const uri = 'file:///a.ts';
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
try {
  for (const lines of [1000, 10_000]) await compare(lines);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

/** @param {number} lines of which fifty hold a token */
async function compare(lines) {
  const text = Array.from({ length: lines }, (_, n) =>
    n % (lines / 50) === 7
      ? `const token${n} = '${token(n)}';`
      : `  const token = await session.token(request.headers.get('authorization'), ${n});`,
  ).join('\n');
  const servers = [bundle('server'), await bareServer('echoing', work)].map((module) => ({
    server: new LspProcess(module),
    times: /** @type {number[]} */ ([]),
  }));
  for (const { server } of servers) {
    await server.initialize();
    server.notify('initialized', {});
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 0, text },
    });
    const { items } = await server.request('textDocument/diagnostic', { textDocument: { uri } });
    if (items.length !== 50) throw new Error(`${items.length} diagnostics in place of 50.`);
  }
  for (let version = 1; version <= edits; version++) {
    // Never a line with a token: each answer has all of them.
    const start = { line: ((version * 7919) % (lines / 50)) * 50 + 11, character: 0 };
    const contentChanges = [{ range: { start, end: start }, text: version % 10 === 0 ? '\n' : 'x' }];
    for (const { server, times } of servers) {
      const begin = performance.now();
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await server.request('textDocument/diagnostic', { textDocument: { uri } });
      times.push(performance.now() - begin);
    }
  }
  const [ours, theirs] = servers.map(({ times }) => [quantile(times), quantile(times, 0.99)]);
  if (!ours || !theirs) return;
  const both = (/** @type {number[]} */ values) => values.map((value) => value.toFixed(2)).join(' / ');
  const ratio = ours.map((value, i) => value / (theirs[i] ?? 1));
  print(
    `${lines.toLocaleString('en')} lines, 50 diagnostics`,
    `p50 / p99 ${both(ours)} ms, an echo ${both(theirs)} ms: ${both(ratio)} x`,
  );
  for (const { server } of servers) await server.end();
}

/** Shaped like a token of a known format. @param {number} seed */
function token(seed) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let state = seed + 1;
  const body = Array.from({ length: 36 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return letters[(state >>> 16) % letters.length];
  }).join('');
  return `ghp_${body}`;
}
