/** Linear time: a policy a hundred times as long is checked in about a hundred times the time. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { checkPolicy, formatPolicy, parsePolicy, Acl, newest } = await load();

const median = (/** @type {number[]} */ values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** @param {() => unknown} work */
function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const rule = (/** @type {number} */ n) =>
  `# Team ${n}\npath "secret/data/team-${n}/${n % 3 === 0 ? '+/x*' : n % 3 === 1 ? '*' : 'app'}" {\n` +
  `  capabilities = ["create", "read", "update"${n % 5 === 0 ? ', "list"' : ''}]\n` +
  `${n % 7 === 0 ? '  allowed_parameters = {\n    "ttl" = ["1h", "2h"]\n  }\n' : ''}}\n\n`;

/** Texts of any length, from harmless to hostile. @type {[string, (n: number) => string][]} */
const texts = [
  ['rules', rule],
  ['rules on one line', (n) => rule(n).replace(/#.*/, '').replaceAll('\n', ' ')],
  ['rules of one beginning', (n) => `path "a/+/${n}/*" { capabilities = ["read", "list"] }\n`],
  ['broken rules', (n) => `path "a/${n}" { capabilites = [read "x" }\n`],
  ['wrong keys', (n) => `key${n} = ${n}\n`],
  ['blocks that stay open', () => 'path "a" {\n'],
  ['braces', () => '{'],
  ['quotes', () => "'"],
  ['strings that stay open', () => '"${'],
  ['comments', () => '/* '],
];

const options = { dialect: newest.openbao };
const sized = (/** @type {(n: number) => string} */ shape, /** @type {number} */ size) => {
  const parts = [];
  for (let n = 0, length = 0; length < size; n++) {
    const part = shape(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
};

for (const [label, shape] of texts) {
  const [small, large] = [sized(shape, 50e3), sized(shape, 5e6)];
  /** @type {{ small: number[], large: number[] }} */
  const times = { small: [], large: [] };
  for (let i = 0; i < 5; i++) {
    times.small.push(milliseconds(() => checkPolicy(small, options)));
    if (i < 3) times.large.push(milliseconds(() => checkPolicy(large, options)));
  }
  const [a, b] = [median(times.small), median(times.large)];
  print(
    `check 5 MB of ${label}`,
    `${(5e3 / b).toFixed(1)} MB/s, ${(b / a / 100).toFixed(2)} x the time per byte of 50 KB`,
  );
}

const policy = parsePolicy(sized(rule, 5e6), newest.openbao);
print('format 5 MB of rules', `${(5e3 / milliseconds(() => formatPolicy(policy.text))).toFixed(1)} MB/s`);
const acl = new Acl([policy], newest.openbao);
const asked = Array.from({ length: 100_000 }, (_, n) => `secret/data/team-${n % 30_000}/a/xyz`);
const asking = milliseconds(() => asked.forEach((name) => acl.capabilities(name)));
print(
  `capabilities of ${policy.rules.length.toLocaleString('en')} rules`,
  `${((asking / asked.length) * 1e3).toFixed(1)} µs a path`,
);

/** @param {string} label @param {string} text */
function print(label, text) {
  process.stdout.write(`${label.padEnd(44)} ${text}\n`);
}

/** The policies room is TypeScript: bundled into a temporary file and imported from there. */
async function load() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
  try {
    const outfile = path.join(folder, 'policies.mjs');
    const contents = ['check', 'format', 'policy', 'acl', 'dialects']
      .map((name) => `export * from './policies/${name}';`)
      .join('\n');
    const resolveDir = path.join(import.meta.dirname, '../server');
    await build({
      stdin: { contents, resolveDir },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
