/** The stages of `npm test`, in order. Each says what it needs first, and counts what passed and failed. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findCanaries } from './canaries.mjs';
import { readResults } from './hostResults.mjs';
import { resultsDir, root } from './paths.mjs';
import * as tools from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/**
 * @typedef {object} Stage
 * @property {string} name what `npm test -- NAME` selects
 * @property {string} title
 * @property {string} [group] another name that selects it along with others
 * @property {readonly string[]} [needs] stages that run before it even when not selected
 * @property {readonly (() => Promise<unknown>)[]} [installs]
 * @property {() => Promise<Count>} run
 */

/** @param {string} program of `node_modules/.bin` */
const bin = (program) =>
  path.join(root, 'node_modules/.bin', program + (process.platform === 'win32' ? '.cmd' : ''));

/**
 * Shows a program's output and keeps it under `test-results/output/`, where the search for leaked values looks too.
 * @param {string} name of the kept file
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
function show(name, command, args) {
  return new Promise((resolve) => {
    fs.mkdirSync(path.join(resultsDir, 'output'), { recursive: true });
    const kept = fs.createWriteStream(path.join(resultsDir, 'output', `${name}.log`));
    const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        process.stdout.write(chunk);
        kept.write(chunk);
      });
    }
    child.on('error', (error) => {
      console.error(`Cannot run ${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => kept.end(() => resolve(code ?? 1)));
  });
}

/** A stage that is one program and one check. @param {string} name @param {string} title @param {string} command @param {readonly string[]} args
 * @returns {Stage} */
const check = (name, title, command, args) => ({
  name,
  title,
  group: 'check',
  run: async () =>
    (await show(name, command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
});

/** @param {Count} count @param {number} code @returns {Count} a runner that fails without a failed test counts as one */
const orFailed = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/** @returns {Promise<Count>} */
async function vitest() {
  const report = path.join(resultsDir, 'vitest.json');
  fs.rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await show('vitest', bin('vitest'), ['run', ...reporters]);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  return orFailed({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }, code);
}

/** @returns {Promise<Count>} */
async function host() {
  const code = await show('host', process.execPath, ['test/host/run.mjs']);
  const results = path.join(resultsDir, 'host/results.jsonl');
  return orFailed(fs.existsSync(results) ? readResults(results) : { passed: 0, failed: 1 }, code);
}

/** @returns {Promise<Count>} */
async function ui() {
  const tap = path.join(resultsDir, 'ui.tap');
  const files = fs.readdirSync(path.join(root, 'test/ui')).filter((name) => name.endsWith('.test.mjs'));
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const args = [
    '--test',
    '--test-concurrency=1',
    ...reporters,
    ...files.map((name) => path.join('test/ui', name)),
  ];
  const code = await show('ui', process.execPath, args);
  const summary = fs.existsSync(tap) ? fs.readFileSync(tap, 'utf8') : '';
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  return orFailed(
    { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') },
    code,
  );
}

/** @returns {Promise<Count>} */
async function canaries() {
  const list = 'canaries.txt';
  if (!fs.existsSync(path.join(resultsDir, list))) {
    console.log('No test has planted a value: there is nothing to look for.');
    return { passed: 0, failed: 1 };
  }
  const { values, files, leaks } = findCanaries(resultsDir, list);
  console.log(`${values} planted values looked for in ${files} files: ${leaks.length} found`);
  for (const leak of leaks) console.log(`  a secret value is in test-results/${leak}`);
  return leaks.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: leaks.length };
}

const vsCode = [tools.ensureNode, tools.ensureVsCode, tools.ensureBrowser];

/** @type {readonly Stage[]} */
export const stages = [
  check('format', 'Format', bin('prettier'), ['--check', '--log-level=warn', '.']),
  check('lint', 'Lint', bin('oxlint'), ['--type-aware']),
  check('types', 'Types', bin('tsc'), ['-p', '.']),
  check('script-types', 'Types of the scripts', bin('tsc'), ['-p', 'scripts']),
  check('dead-code', 'Dead code', bin('knip'), []),
  {
    ...check('build', 'Build', process.execPath, ['esbuild.mjs', '--production', '--tests']),
    group: 'build',
  },
  {
    ...check('package', 'Package for this platform', process.execPath, ['scripts/package.mjs', '--this']),
    group: 'package',
    needs: ['build'],
    installs: [tools.ensureNode, tools.ensureVsce],
  },
  {
    name: 'unit',
    title: 'Unit, protocol, vault, keychain and package tests',
    needs: ['build', 'package'],
    installs: [tools.ensureBao, tools.ensureKeyring, tools.ensureNode, tools.ensureVsce],
    run: vitest,
  },
  {
    name: 'host',
    title: "Tests inside VS Code's extension host",
    needs: ['build'],
    installs: [...vsCode, tools.ensureBao],
    run: host,
  },
  {
    name: 'ui',
    title: 'The user journey in VS Code',
    needs: ['build', 'package'],
    installs: [...vsCode, tools.ensureBao, tools.ensureVsce, tools.ensureKeyring],
    run: ui,
  },
  { name: 'canaries', title: 'No secret value in any log or report', run: canaries },
];
