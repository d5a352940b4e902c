import fs from 'node:fs';
import path from 'node:path';
import { resultsDir } from './paths.mjs';
import { UserError } from './progress.mjs';
import { writeSampleWorkspace } from './sampleWorkspace.mjs';

/**
 * A fresh folder under `test-results/` for tests inside VS Code.
 * @param {string} name
 * @returns {{ folder: string, workspace: string, results: string }} `results` is the file that the tests write to
 */
export function prepareHostTests(name) {
  const folder = path.join(resultsDir, name);
  fs.rmSync(folder, { recursive: true, force: true });
  const workspace = path.join(folder, 'workspace');
  writeSampleWorkspace(workspace);
  return { folder, workspace, results: path.join(folder, 'results.jsonl') };
}

/**
 * What the tests inside VS Code reported.
 * @param {string} file one JSON object a line: `{ title, state, error? }`
 * @param {{ print?: boolean }} [options]
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readResults(file, { print = false } = {}) {
  if (!fs.existsSync(file))
    throw new UserError(`No test ran: VS Code did not load the tests. See ${path.dirname(file)}`);
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  /** @type {{ title: string, state: string, error?: string }[]} */
  const results = lines.map((line) => JSON.parse(line));
  for (const { title, state, error } of print ? results : []) {
    console.log(`  ${state === 'passed' ? '✓' : state === 'failed' ? '✗' : '-'} ${title}`);
    if (error) console.log(error.replaceAll(/^/gm, '      '));
  }
  const count = (/** @type {string} */ state) => results.filter((result) => result.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('pending') };
}
