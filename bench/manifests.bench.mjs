/** Manifests in files of many documents: a first check, and an edit, by the number of documents. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseAllDocuments } from 'yaml';

import { LspProcess } from './lib/lspProcess.mjs';
import { bundle } from './lib/products.mjs';

const { ManifestFile } = await loadManifests();
const median = (/** @type {number[]} */ values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** @param {() => unknown} work */
function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
const print = (/** @type {string} */ label, /** @type {string} */ text) =>
  process.stdout.write(`${label.padEnd(30)} ${text}\n`);

const manifest = (/** @type {number | string} */ n) => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: app-${n}
  namespace: apps
spec:
  refreshInterval: 1h
  secretStoreRef:
    name: vault
    kind: ClusterSecretStore
  target:
    name: app-${n}
  data:
    - secretKey: password
      remoteRef:
        key: team/app-${n}
        property: password
`;

for (const count of [50, 500, 5000]) {
  const documents = Array.from({ length: count }, (_, n) => manifest(n));
  const text = documents.join('---\n');
  /** @type {number[][]} */
  const [first = [], peer = [], edits = []] = [[], [], []];
  for (let run = 0; run < 5; run++) {
    const file = new ManifestFile();
    first.push(milliseconds(() => file.check(text)));
    peer.push(milliseconds(() => parseAllDocuments(text)));
    for (let edit = 0; edit < 5; edit++) {
      documents[Math.floor(count / 2)] = manifest(`edited-${run}-${edit}`);
      const changed = documents.join('---\n');
      edits.push(milliseconds(() => file.check(changed)));
    }
  }
  const ratio = (median(first) / median(peer)).toFixed(2);
  print(
    `${count} documents, ${(text.length / 1e6).toFixed(2)} MB`,
    `first check ${median(first).toFixed(0)} ms, ${ratio} × reading the YAML; an edit ${median(edits).toFixed(2)} ms`,
  );
}

// In the editor: from a change of one document to the file's diagnostics, over IPC.
for (const count of [50, 500, 5000]) {
  const server = new LspProcess(bundle('server'));
  await server.initialize();
  server.notify('initialized', {});
  const uri = 'file:///many.yaml';
  const documents = Array.from({ length: count }, (_, n) => manifest(n));
  const text = documents.join('---\n');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 0, text } });
  const pull = () => server.request('textDocument/diagnostic', { textDocument: { uri } });
  // The longest wait of somebody who asks while the file is checked for the first time.
  let longest = 0;
  for (let asked = 0, started = performance.now(); performance.now() - started < 10_000; asked++) {
    const begin = performance.now();
    const { resultId } = await pull();
    longest = Math.max(longest, performance.now() - begin);
    if (/manifests \d+\.0/.test(resultId)) break;
  }
  const lines = documents
    .slice(0, Math.floor(count / 2))
    .join('---\n')
    .split('\n').length;
  const edits = [];
  for (let version = 1; version <= 60; version++) {
    const at = { line: lines + 3, character: 8 };
    const begin = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await pull();
    edits.push(performance.now() - begin);
  }
  print(
    `${count} documents in the editor`,
    `an edit to its diagnostics ${median(edits).toFixed(1)} ms; longest answer while it is opened ${longest.toFixed(0)} ms`,
  );
  await server.end();
}

async function loadManifests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
  try {
    const outfile = path.join(folder, 'manifests.cjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, '../server/manifests/index.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
