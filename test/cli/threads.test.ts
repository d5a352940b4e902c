/** Many files: several threads look at them, and nobody can tell. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { JsonReport } from '../../server/cli/report/json';
import { bundled, runProgram, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();
const token = secretOf('github-personal-access-token');
const files = 2000;
let many: string;

const lineOf = (i: number): string => {
  if (i % 97 === 0) return `const token${i} = '${token}';\n`;
  if (i % 89 === 0) return `const token${i} = '${token}'; // strongroom:ignore\n`;
  if (i % 83 === 0) return `const answer${i} = 42; // strongroom:ignore\n`;
  return `export const answer${i} = ${i};\n`;
};

beforeAll(() => {
  many = mkdtempSync(join(directory, 'many-'));
  for (let i = 0; i < files; i++) {
    const folder = join(many, `f${i % 7}`);
    mkdirSync(folder, { recursive: true });
    const text = i % 2 === 0 ? lineOf(i) : Buffer.from(`\uFEFF${lineOf(i)}`, 'utf16le');
    writeFileSync(join(folder, `é${i}.ts`), i % 101 === 0 ? Buffer.from([0, 1, 2, 0, 0, 3]) : text);
  }
});

const run = (args: readonly string[], nodeArguments: readonly string[] = []) =>
  runProgram(cli, ['scan', ...args], { cwd: many, nodeArguments });

test('the report is the same whatever the number of threads', async () => {
  const alone = await run(['--jobs', '1', '--format', 'json', '--unused']);
  const report: JsonReport = JSON.parse(alone.stdout);
  const binary = Array.from({ length: files }, (_, i) => i).filter((i) => i % 101 === 0);
  expect(report.summary).toMatchObject({ files: files - binary.length, skipped: binary.length });
  expect(report.findings.length).toBeGreaterThan(15);
  expect(report.summary.suppressed).toBeGreaterThan(15);
  expect(report.summary.idle).toBeGreaterThan(15);
  expect(report.findings.map(({ path }) => path)).toEqual(
    report.findings
      .map(({ path }) => path)
      .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  );
  for (const jobs of ['2', '5']) {
    expect(await run(['--jobs', jobs, '--format', 'json', '--unused'])).toEqual(alone);
  }
});

test('a path that is not there is told of as ever', async () => {
  const report = await run(['.', 'absent', '--jobs', '3', '--format', 'json']);
  expect(report).toMatchObject({ status: 1, stderr: 'strongroom: absent: no such file or directory\n' });
});

test('a thread that ends by itself ends the run, with a word on what to do', async () => {
  const hook = join(directory, 'hook.cjs');
  writeFileSync(
    hook,
    `const { isMainThread, parentPort } = require('node:worker_threads');
     if (!isMainThread) parentPort.on('message', () => process.exit(0));`,
  );
  expect(await run(['--jobs', '2'], ['--require', hook])).toMatchObject({
    status: 2,
    stderr: 'strongroom: A scanning thread ended by itself. Try again with --jobs 1, which starts none.\n',
  });
  expect(await run(['--jobs', '1'], ['--require', hook])).toMatchObject({ status: 1, stderr: '' });
});

test('few files start no thread', async () => {
  const few = mkdtempSync(join(directory, 'few-'));
  for (let i = 0; i < 100; i++) writeFileSync(join(few, `${i}.ts`), lineOf(i + 1));
  const hook = join(directory, 'none.cjs');
  writeFileSync(hook, `if (!require('node:worker_threads').isMainThread) process._rawDebug('a thread');`);
  const nodeArguments = ['--require', hook];
  expect((await runProgram(cli, ['scan', few, '--jobs', '4'], { nodeArguments })).stderr).toBe('');
  expect((await run(['--jobs', '4'], nodeArguments)).stderr).toContain('a thread');
});

test.each(['0', '65', 'x', '1.5', '-1', ''])('--jobs %j is refused', async (jobs) => {
  expect(await run([`--jobs=${jobs}`])).toMatchObject({
    status: 2,
    stderr: 'strongroom: --jobs must be a number from 1 to 64. See strongroom --help.\n',
  });
});
