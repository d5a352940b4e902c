/** Ratios, not times: each measurement alternates with its peer in the same run. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { openScan, scan, rules, seeded } = await loadEngine();
const random = seeded(1);
const options = {
  fingerprintKey: new Uint8Array(32).fill(7),
  maxFindings: 200,
  minimumConfidence: 'medium',
};

const median = (values) => quantile(values, 0.5);
function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
const print = (label, text) => process.stdout.write(`${label.padEnd(44)} ${text}\n`);

/** Code-like lines with the words that rules listen to, and now and then a secret. */
function source(lines) {
  const shapes = [
    (n) => `export function handler${n}(request: Request, options: Options = {}): Promise<Response> {`,
    (n) => `  const token = await session.token(request.headers.get('authorization'), ${n});`,
    (n) => `  if (token === undefined || isExpired(token)) return redirect('/login?next=' + ${n});`,
    (n) => `  // the password is checked by the identity service, see https://docs.acme.io/a/${n}#secrets`,
    (n) => `  return { id: ${n}, name: user.name, password: hash(user.password), keys: [...apiKeys] };`,
    () => '}',
    () => '',
  ];
  return Array.from({ length: lines }, (_, n) => {
    if (n % 2500 === 1250) return `const key${n} = "${rules[n % 60].examples.positive[0](random)}";`;
    return shapes[n % shapes.length](n);
  }).join('\n');
}

function throughput() {
  const text = source(20_000);
  const megabytes = text.length / 1e6;
  const globals = rules.map((rule) => new RegExp(rule.pattern.source, `${rule.pattern.flags}g`));
  const peer = () => globals.reduce((sum, pattern) => sum + [...text.matchAll(pattern)].length, 0);
  const ours = [];
  const theirs = [];
  for (let i = 0; i < 7; i++) {
    ours.push(milliseconds(() => scan(text, options)));
    theirs.push(milliseconds(peer));
  }
  const ratio = median(theirs) / median(ours);
  print(
    'scan against one RegExp per rule',
    `${ratio.toFixed(1)} x as fast (${(megabytes / (median(ours) / 1e3)).toFixed(0)} MB/s, ${rules.length} rules)`,
  );
}

function edits(lines) {
  const text = source(lines);
  const document = openScan(text, options);
  const peer = TextDocument.create('file:///a', 'typescript', 0, text);
  const ours = [];
  const theirs = [];
  for (let i = 0; i < 2000; i++) {
    const line = Math.floor(random() * lines);
    const start = { line, character: 0 };
    const change =
      i % 10 === 9
        ? { range: { start, end: start }, text: '\n' }
        : { range: { start, end: start }, text: 'x' };
    const scanned = () => {
      document.apply([change]);
      document.result();
    };
    const updated = () => {
      TextDocument.update(peer, [change], i);
      peer.positionAt(0);
    };
    ours.push(milliseconds(scanned));
    theirs.push(milliseconds(updated));
  }
  const times = (values) =>
    `${(quantile(values, 0.5) * 1e3).toFixed(1)} / ${(quantile(values, 0.99) * 1e3).toFixed(1)} µs`;
  print(
    `edit and findings, ${lines.toLocaleString('en')} lines (p50 / p99)`,
    `${times(ours)}; TextDocument.update alone ${times(theirs)}: ` +
      `${(median(theirs) / median(ours)).toFixed(1)} x at p50`,
  );
}

function hostile() {
  const inputs = [
    ['eyJ', 'eyJ'],
    ['JWT parts', `eyJ${'A'.repeat(20)}.`],
    ['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----'],
    ['PEM without end', `-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}\n`],
    ['PEM starts on lines', '-----BEGIN PRIVATE KEY-----\n'],
    ['password=', 'password='],
    ['password="', 'password="'],
    ['a://b:c', 'a://b:c'],
    ['access key ids', 'AKIAQQQQQQWQQQQQQQ23 '],
    ['sk-', 'sk-'],
    ['minified line', 'a.b=c?d("e"):{f:[1,2],token:g};'],
    ['spaces', ' '],
    ['double quotes', '"'],
    ['brackets', '([{'],
    ['base64', Buffer.from(source(400)).toString('base64')],
    ['base64 on lines', `${Buffer.from(source(1)).toString('base64').slice(0, 76)}\n`],
    ['password= on lines', 'password=\n'],
    ['secret_token_key_', 'secret_token_key_'],
    ['name and no value', '- name: DB_PASSWORD\n'],
  ];
  for (const [label, part] of inputs) {
    const repeated = (size) => part.repeat(Math.ceil(size / part.length));
    const [half, full] = [repeated(2.5e6), repeated(5e6)];
    const times = { half: [], full: [] };
    for (let i = 0; i < 3; i++) {
      times.half.push(milliseconds(() => scan(half, options)));
      times.full.push(milliseconds(() => scan(full, options)));
    }
    const doubling = median(times.full) / median(times.half);
    print(
      `5 MB of ${label}`,
      `${(5e3 / median(times.full)).toFixed(0)} MB/s, ${doubling.toFixed(2)} x for twice the text`,
    );
  }
}

throughput();
for (const lines of [1000, 10_000, 100_000]) edits(lines);
hostile();

/** The engine is TypeScript: bundled into a temporary file and imported from there. */
async function loadEngine() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
  try {
    const outfile = path.join(folder, 'engine.mjs');
    const contents = `export * from './engine/index'; export * from './rules/index'; export * from './rules/samples';`;
    const resolveDir = path.join(import.meta.dirname, '../server');
    await build({
      stdin: { contents, resolveDir },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
