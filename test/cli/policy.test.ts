import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { bundled, runProgram, temporaryDirectory } from '../support/program';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(directory, 'tree-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const run = (cwd: string, ...args: string[]) => runProgram(cli, ['policy', ...args], { cwd });
const good = 'path "kv/a" {\n  capabilities = ["read"]\n}\n';
const bad = 'path "kv/a" {\n  capabilities = ["raed"]\n}\n';

test('check: exit statuses, text and JSON', async () => {
  const root = tree({
    'good.hcl': good,
    'bad.hcl': bad,
    'main.tf': 'resource "x" "y" {}\n',
    'other.hcl': 'job "x" {}\n',
  });
  expect(await run(root, 'check', 'good.hcl')).toMatchObject({
    status: 0,
    stdout: 'No problems in 1 file.\n',
  });
  const text = await run(root, 'check', 'bad.hcl');
  expect(text.status).toBe(1);
  expect(text.stdout).toContain('bad.hcl:2:19 error unknown-capability: ');
  const { status, stdout } = await run(
    root,
    'check',
    '--dialect',
    'openbao',
    '--format',
    'json',
    'good.hcl',
    'bad.hcl',
    'other.hcl',
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'good.hcl',
      ok: true,
      problems: [],
      paths: [{ path: 'kv/a', prefix: false, segmentWildcard: false, capabilities: ['read'] }],
    },
    {
      file: 'bad.hcl',
      ok: false,
      error: 'failed to parse policy: path "kv/a": path "kv/a": invalid capability "raed"',
      problems: [
        {
          code: 'unknown-capability',
          severity: 'error',
          message: expect.stringContaining('Did you mean read?'),
          range: { start: { line: 1, character: 18 }, end: { line: 1, character: 24 } },
        },
      ],
      paths: [],
    },
    {
      file: 'other.hcl',
      ok: false,
      error: expect.stringContaining('invalid key "job"'),
      problems: [],
      paths: [],
    },
  ]);
  // Of a directory only policies are looked at.
  expect(await run(root, 'check', '.')).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^bad\.hcl:2:19 [^\n]*\n1 problem in 2 files\.\n$/),
  });
  expect(await run(root, 'check', 'nothing.hcl')).toMatchObject({
    status: 2,
    stderr: 'strongroom: Cannot read nothing.hcl: no such file or directory.\n',
  });
});

test('check: SARIF, and policies inside other files', async () => {
  const root = tree({ 'map.yaml': `data:\n  a.hcl: |\n${bad.replace(/^(?=.)/gm, '    ')}` });
  const { stdout, status } = await run(root, 'check', '--format', 'sarif', 'map.yaml');
  expect(status).toBe(1);
  const [result] = JSON.parse(stdout).runs[0].results;
  expect(result).toMatchObject({
    ruleId: 'unknown-capability',
    level: 'error',
    locations: [
      { physicalLocation: { region: { startLine: 4, startColumn: 23, endLine: 4, endColumn: 29 } } },
    ],
  });
});

test('check: the dialect and its version', async () => {
  const root = tree({ 'scan.hcl': 'path "a" {\n  capabilities = ["scan"]\n}\n' });
  const status = async (...args: string[]) => (await run(root, 'check', 'scan.hcl', ...args)).status;
  expect(await status('--dialect', 'openbao')).toBe(0);
  expect(await status('--dialect', 'openbao', '--server-version', '2.1.0')).toBe(1);
  expect(await status('--dialect', 'vault')).toBe(1);
  expect(await status()).toBe(0);
  expect(await status('--server-version', '2.1.0')).toBe(2);
  expect(await status('--dialect', 'consul')).toBe(2);
});

test('capabilities: of several policies, for an identity', async () => {
  const root = tree({
    'a.hcl': 'path "t/{{identity.entity.name}}" {\n  capabilities = ["update", "read"]\n}\n',
    'b.hcl': 'path "t/*" {\n  capabilities = ["list"]\n}\n',
    'ann.json': JSON.stringify({ data: { name: 'ann' } }),
    'ann.yaml': 'entity:\n  name: ann\n',
    'wrong.json': '5',
  });
  const ask = async (...args: string[]) =>
    JSON.parse((await run(root, 'capabilities', '--policy', 'a.hcl', '-p', 'b.hcl', ...args)).stdout);
  expect(await ask('t/ann', 'x')).toEqual({ 't/ann': ['list'], x: ['deny'] });
  expect(await ask('--entity', 'ann.json', 't/ann')).toEqual({ 't/ann': ['read', 'update'] });
  expect(await ask('--entity', 'ann.yaml', 't/ann')).toEqual({ 't/ann': ['read', 'update'] });
  expect(await run(root, 'capabilities', '-p', 'a.hcl', '--entity', 'wrong.json', 'x')).toMatchObject({
    status: 2,
  });
  expect(await run(root, 'capabilities', 'x')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--policy'),
  });
});

test('test: outcome and coverage', async () => {
  const root = tree({
    'app.hcl': `${good}path "other" {\n  capabilities = ["read"]\n}\n`,
    'app.policy-test.yaml': 'allow:\n  - read: kv/a\ndeny:\n  - write: kv/a\n',
  });
  expect(await run(root, 'test')).toMatchObject({
    status: 0,
    stdout: 'app.hcl:4 no test touches "other"\n2 passed, 0 failed; 1 of 2 rules tested.\n',
  });
  writeFileSync(join(root, 'app.policy-test.yaml'), 'deny:\n  - read: kv/a\n');
  const { status, stdout } = await run(root, 'test', '--format', 'json', 'app.policy-test.yaml');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      tests: [{ name: 'read kv/a', line: 2, passed: false, rule: 'kv/a' }],
      coverage: { rules: 2, untouched: [{ path: 'other', line: 4 }] },
    },
  ]);
});

test('fmt, diff and minimal', async () => {
  const root = tree({
    'a.hcl': 'path "kv/a" {capabilities=["read"]}\n',
    'b.hcl': good,
    'c.hcl': good.replace('read', 'update'),
    'app.env': 'A=ref+vault://secret/app/x#/f\nB=vault:kv/data/y#f\n',
  });
  expect(await run(root, 'fmt', '--check', 'a.hcl', 'b.hcl')).toMatchObject({ status: 1, stdout: 'a.hcl\n' });
  expect(await run(root, 'fmt', 'a.hcl', 'b.hcl')).toMatchObject({ status: 0, stdout: 'a.hcl\n' });
  expect(readFileSync(join(root, 'a.hcl'), 'utf8')).toBe(good);
  expect(await run(root, 'diff', 'a.hcl', 'b.hcl')).toMatchObject({
    status: 0,
    stdout: 'Both allow the same.\n',
  });
  expect(await run(root, 'diff', 'a.hcl', 'c.hcl')).toMatchObject({
    status: 1,
    stdout: '+ kv/a: update\n- kv/a: read\n',
  });
  const minimal = await run(root, 'minimal', '.');
  expect(minimal).toMatchObject({ status: 0 });
  expect(minimal.stdout).toBe(
    'path "kv/data/y" {\n  capabilities = ["read"]\n}\n\npath "secret/data/app/x" {\n  capabilities = ["read"]\n}\n',
  );
  expect(await run(root, 'minimal', '.', '--policy', 'b.hcl', '--mount', 'secret=1')).toMatchObject({
    status: 1,
    stdout: '- kv/data/y: lacks read\n- secret/app/x: lacks read\n+ kv/a: nothing needs this rule\n',
  });
  expect(await run(root, 'diff', 'a.hcl', 'app.env')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is refused'),
  });
});

it.each([
  [['nonsense'], /no command 'policy nonsense'/],
  [['check'], /Name the files/],
  [['check', '--frobnicate'], /frobnicate/],
  [['fmt', '--format', 'json', 'x'], /no option --format/],
  [['diff', 'a'], /Name two files/],
  [['test', '--format', 'sarif'], /--format must be/],
  [['test'], /no \*\.policy-test\.yaml/],
])('%s is refused with a sentence', async (args, words) => {
  const { status, stderr, stdout } = await run(tree({}), ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(words);
});

test('help', async () => {
  expect(await run(directory, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Usage: strongroom policy check'),
  });
});
