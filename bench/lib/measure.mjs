/** Whole processes, measured in turn: A B C A B C …, so that what else the machine does falls on all of them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { findOnPath } from '../../scripts/lib/tools.mjs';

/** Only the parent of a process learns how much of the machine it took, and Node.js does not tell. */
const script = `
import json, os, resource, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
said = child.stderr.read()
_, _, used = os.wait4(child.pid, 0)
wall = time.monotonic() - start
unit = 1 if sys.platform == 'darwin' else 1024
print(json.dumps({'wall': wall * 1000, 'cpu': (used.ru_utime + used.ru_stime) * 1000, 'rss': used.ru_maxrss * unit / 1e6,
  'said': said[-400:].decode('utf-8', 'replace')}))`;

const python = process.platform === 'win32' ? undefined : (findOnPath('python3') ?? findOnPath('python'));

/**
 * @typedef {{ name: string, program: string, args: string[], cwd: string, report?: string }} Command `report` is a file that it must write
 * @typedef {{ wall: number, cpu: number, rss: number }} Cost milliseconds and megabytes
 */

/** @param {Command} command @returns {Cost} */
function measure({ name, program, args, cwd, report }) {
  if (report !== undefined) fs.rmSync(report, { force: true });
  const start = performance.now();
  const [file, rest] = python === undefined ? [program, args] : [python, ['-c', script, program, ...args]];
  const { stdout, error } = spawnSync(file, rest, { cwd, encoding: 'utf8' });
  if (error) throw error;
  const cost =
    python === undefined
      ? { wall: performance.now() - start, cpu: NaN, rss: NaN, said: '' }
      : JSON.parse(stdout);
  if (report !== undefined && !fs.existsSync(report))
    throw new Error(`${name} wrote no report: ${cost.said}`);
  return cost;
}

/** @param {readonly number[]} values @param {number} [q] */
export function quantile(values, q = 0.5) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/**
 * Runs all commands `rounds` times in turn, after once for the caches.
 * @param {readonly Command[]} commands @param {number} rounds one: without the first time
 * @returns {Map<string, Cost>} medians, by name
 */
export function inTurn(commands, rounds) {
  const costs = new Map(commands.map(({ name }) => [name, /** @type {Cost[]} */ ([])]));
  for (let round = rounds === 1 ? 1 : 0; round <= rounds; round++) {
    for (const command of commands) {
      const cost = measure(command);
      if (round > 0) costs.get(command.name)?.push(cost);
    }
  }
  return new Map(
    [...costs].map(([name, list]) => {
      const median = (/** @type {'wall' | 'cpu' | 'rss'} */ key) => quantile(list.map((cost) => cost[key]));
      return [name, { wall: median('wall'), cpu: median('cpu'), rss: median('rss') }];
    }),
  );
}

/** @param {string} label @param {string} text */
export const print = (label, text) => console.log(`${label.padEnd(30)} ${text}`);

/** One line for each program: what it took, and what the first one took in relation to it.
 * @param {Map<string, Cost>} costs */
export function printCosts(costs) {
  const [ours] = costs.values();
  if (!ours) return;
  for (const [name, cost] of costs) {
    const { wall, cpu, rss } = cost;
    const ratio = (/** @type {'wall' | 'cpu' | 'rss'} */ key) => `${(ours[key] / cost[key]).toFixed(2)} x`;
    const related =
      cost === ours ? '' : `   ours: ${ratio('wall')} wall, ${ratio('cpu')} CPU, ${ratio('rss')} memory`;
    const took = `${(wall / 1000).toFixed(2)} s wall, ${(cpu / 1000).toFixed(2)} s CPU, ${rss.toFixed(0)} MB`;
    print(name, `${took}${related}`);
  }
}
