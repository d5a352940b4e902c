/** One log of 50 MB, scanned by whole processes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inTurn, print, printCosts } from './lib/measure.mjs';
import { peerCommands } from './lib/peers.mjs';
import { bundle } from './lib/products.mjs';

const rounds = 5;
/** Just below the limit beyond which a file is skipped. */
const size = 50 * 1024 * 1024 - 1000;

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
try {
  const file = path.join(work, 'server.log');
  fs.writeFileSync(file, log());
  print('the log', `${(fs.statSync(file).size / 1e6).toFixed(0)} MB`);
  const report = path.join(work, 'report.json');
  const ours = {
    name: 'strongroom',
    program: process.execPath,
    args: [bundle('cli'), 'scan', 'server.log', '--format', 'json', '--output', report],
    cwd: work,
    report,
  };
  const peers = peerCommands({ cwd: work, target: 'server.log', report });
  printCosts(inTurn([ours, ...peers], rounds));
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

/** Requests, queries and failures of a service, and in every ten thousandth line a password. */
function log() {
  const lines = [];
  for (let length = 0, i = 0; length < size; i++) {
    const at = new Date(1.8e12 + i * 37).toISOString();
    const id = (i * 2654435761).toString(16).padStart(12, '0').slice(-12);
    const line = [
      `${at} INFO  [http-${i % 16}] GET /api/v2/users/${i}/tokens?page=${i % 7} 200 ${i % 900}ms request=${id}\n`,
      `${at} DEBUG [db-${i % 4}] select id, name, email from accounts where key = $1 and secret is not null; rows=${i % 40}\n`,
      `${at} WARN  [auth] token of user ${i} expires in ${i % 600}s, refresh scheduled trace=${id}${id}\n`,
      `${at} ERROR [worker-${i % 8}] java.lang.IllegalStateException: no password for key ${id} at com.acme.Vault.read(Vault.java:${i % 500})\n`,
      ...(i % 10_000 === 0
        ? [`${at} INFO  [boot] connecting to postgres://app:pw${id}Zq@db.internal:5432/app\n`]
        : []),
    ].join('');
    lines.push(line);
    length += line.length;
  }
  return lines.join('').slice(0, size);
}
