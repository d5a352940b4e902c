import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ruleTable } from '../../server/cli/ruleList';
import { rules } from '../../server/rules';
import { bundled, runProgram, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();
const token = secretOf('github-personal-access-token');
const key = secretOf('sendgrid-api-key');
const acme = `acme_${createHash('sha256').update('acme').digest('hex').slice(0, 20)}`;
const acmeRule = 'rules:\n  - id: acme-key\n    title: ACME key\n    pattern: acme_[0-9a-f]{20}\n';

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(directory, 'tree-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const run = (cwd: string, ...args: string[]) => runProgram(cli, args, { cwd });
/** `path:line rule` of every finding in a report for people. */
const found = (stdout: string) =>
  [...stdout.matchAll(/^(\S+:\d+):\d+ (\S+)/gm)].map(([, place, rule]) => `${place} ${rule}`);

const two = { 'a.ts': `const a = '${token}';\n`, 'b.ts': `const b = '${key}';\n` };
const github = 'a.ts:1 github-personal-access-token';
const sendgrid = 'b.ts:1 sendgrid-api-key';

test('--only and --skip', async () => {
  const root = tree(two);
  expect(found((await run(root, 'scan')).stdout)).toEqual([github, sendgrid]);
  expect(found((await run(root, 'scan', '--only', 'sendgrid-api-key')).stdout)).toEqual([sendgrid]);
  expect(found((await run(root, 'scan', '--skip', 'sendgrid-api-key,npm-access-token')).stdout)).toEqual([
    github,
  ]);
  const all = ['--skip', 'sendgrid-api-key', '--skip', 'github-personal-access-token'];
  expect(await run(root, 'scan', ...all)).toMatchObject({ status: 0, stdout: 'No secrets in 2 files.\n' });
  expect(await run(root, 'scan', '--only', 'nonsense')).toMatchObject({
    status: 2,
    stderr: "strongroom: There is no rule 'nonsense'. strongroom rules lists them.\n",
  });
  expect(await run(root, 'scan', '--only', 'a,,b')).toMatchObject({ status: 2 });
});

test('--baseline: only what is new; --write-baseline: nothing but fingerprints', async () => {
  const root = tree(two);
  const written = await run(root, 'scan', '--write-baseline', 'known.json');
  expect(written).toMatchObject({ status: 0, stdout: 'No secrets in 2 files; 2 in the baseline.\n' });
  const first = readFileSync(join(root, 'known.json'), 'utf8');
  expect(first).not.toContain(token.slice(4, 12));
  expect(JSON.parse(first)).toEqual({
    strongroomBaseline: 1,
    salt: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    fingerprints: [expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{32}$/)],
  });
  expect(await run(root, 'scan', '--baseline', 'known.json')).toMatchObject({ status: 0 });
  expect(found((await run(root, 'scan', '--confidence', 'low')).stdout)).toEqual([github, sendgrid]);
  // Moved and copied it stays known; another value on its line is new.
  const other = secretOf('github-personal-access-token', 7);
  writeFileSync(join(root, 'a.ts'), `\n\nconst a = '${token}', b = '${other}';\n`);
  writeFileSync(join(root, 'c.ts'), `const c = '${token}';\n`);
  const next = await run(root, 'scan', '--baseline', 'known.json');
  expect(next.status).toBe(1);
  expect(found(next.stdout)).toEqual(['a.ts:3 github-personal-access-token']);
  expect(next.stdout).toContain('3 in the baseline');
  // Written again with the old one it keeps key and entries.
  const again = await run(root, 'scan', 'c.ts', '--baseline', 'known.json', '--write-baseline', 'known.json');
  expect(again.status).toBe(0);
  expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe(first);
  writeFileSync(join(root, 'broken.json'), '{');
  expect(await run(root, 'scan', '--baseline', 'broken.json')).toMatchObject({
    status: 2,
    stderr: 'strongroom: broken.json is no baseline. Write one with --write-baseline.\n',
  });
  expect(await run(root, 'scan', '--baseline', 'absent.json')).toMatchObject({
    status: 2,
    stderr: 'strongroom: Cannot read absent.json: no such file or directory.\n',
  });
});

test('--config, and the workspace’s own file', async () => {
  const files = {
    'a.ts': `const a = '${acme}';\n`,
    'ci/acme.yaml': acmeRule,
    'ci/acme.toml': `[[rules]]\nid = "acme"\nregex = "acme_[0-9a-f]{20}"\n`,
  };
  const root = tree(files);
  expect(found((await run(root, 'scan', 'a.ts')).stdout)).toEqual([]);
  expect(found((await run(root, 'scan', 'a.ts', '--config', 'ci/acme.yaml')).stdout)).toEqual([
    'a.ts:1 acme-key',
  ]);
  expect(found((await run(root, 'scan', 'a.ts', '-c', 'ci/acme.toml', '--only', 'acme')).stdout)).toEqual([
    'a.ts:1 acme',
  ]);
  writeFileSync(join(root, '.strongroom.yaml'), `${acmeRule}  - id: bad-rule\n    pattern: (a+)+key\n`);
  const own = await run(root, 'scan', 'a.ts', '--format', 'sarif');
  expect(own.status).toBe(1);
  const [{ tool, results }] = JSON.parse(own.stdout).runs;
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
    id: 'acme-key',
    shortDescription: { text: 'ACME key' },
  });
  expect(own.stderr).toBe(
    `strongroom: ${join(root, '.strongroom.yaml')}:5: Rule 2: its \`pattern\` cannot be used: it has a repeat within a repeat over the same characters.\n`,
  );
  // What cannot be used does not fail a scan that did not ask for it.
  writeFileSync(join(root, 'a.ts'), '');
  expect(await run(root, 'scan', 'a.ts')).toMatchObject({ status: 0 });
  expect(await run(root, 'scan', 'a.ts', '--config', '.strongroom.yaml')).toMatchObject({ status: 2 });
  expect(await run(root, 'scan', '--config', 'absent.yaml')).toMatchObject({ status: 2 });
});

test('--stdin', async () => {
  const root = tree({ '.strongroom.yaml': 'allow:\n  paths: [legacy/]\n' });
  const piped = (input: string | Buffer, ...args: string[]) =>
    runProgram(cli, ['scan', '--stdin', ...args], { cwd: root, input });
  const plain = await piped(two['a.ts']);
  expect(plain.status).toBe(1);
  expect(found(plain.stdout)).toEqual(['stdin:1 github-personal-access-token']);
  const named = await piped(`\uFEFF\n${two['a.ts']}`, '--stdin-filename', 'src/x.ts');
  expect(found(named.stdout)).toEqual(['src/x.ts:2 github-personal-access-token']);
  expect(await piped(two['a.ts'], '--stdin-filename', 'legacy/x.ts')).toMatchObject({ status: 0 });
  expect(await piped('')).toMatchObject({ status: 0, stdout: 'No secrets in 1 file.\n' });
  expect(await piped(Buffer.alloc(51 * 1024 * 1024, 'a '))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('larger than 50 MB, not scanned'),
  });
  expect(await piped('', 'a.ts')).toMatchObject({ status: 2 });
  expect(await run(root, 'scan', '--stdin-filename', 'x')).toMatchObject({ status: 2 });
});

test('--unused: suppressions without effect, of comments and of the ignore file', async () => {
  const ignore = `key: ${Buffer.alloc(32, 5).toString('base64')}\nignore:\n  - fingerprint: ${'a0'.repeat(16)}\n  - fingerprint: ${'b1'.repeat(16)}\n    until: 2001-01-01\n  - fingerprint: ${'c2'.repeat(16)}\n    until: soon\n`;
  const weak = `secret_key = "${acme.slice(-16)}"  # strongroom:ignore\n`;
  const root = tree({
    '.git/HEAD': '',
    '.strongroom-ignore.yaml': ignore,
    'a.py': `x = 1  # strongroom:ignore\n${weak}`,
    'b.py': '',
  });
  const quiet = await run(root, 'scan');
  expect(quiet.stderr).toBe('');
  expect(quiet.stdout).toMatch(/without effect\.\n$/);
  const { stderr, status } = await run(root, 'scan', '--unused', '--confidence', 'high');
  expect(status).toBe(0);
  const place = (name: string) => `strongroom: ${join(root, name)}`;
  expect(stderr.split('\n').slice(0, -1)).toEqual([
    expect.stringMatching(`^${place('.strongroom-ignore.yaml')}:4: This entry has expired`),
    expect.stringMatching(
      `^${place('.strongroom-ignore.yaml')}:6: The last day of this entry cannot be read`,
    ),
    expect.stringMatching(`^${place('a.py')}:1: This comment suppresses nothing`),
    expect.stringMatching(`^${place('.strongroom-ignore.yaml')}:3: No file holds the secret`),
  ]);
  // A part of the files says nothing about the entries of all.
  expect((await run(root, 'scan', '--unused', 'b.py')).stderr.split('\n')).toHaveLength(3);
});

describe('reports', () => {
  const root = tree({ 'a, b/c:d%.ts': `const a = '${token}';\n`, 'key.pem': secretOf('pem-private-key') });

  it('of GitHub’s commands', async () => {
    const { stdout } = await run(root, 'scan', '--format', 'github');
    const [first, second, summary] = stdout.split('\n');
    expect(first).toMatch(
      /^::error file=a%2C b\/c%3Ad%25\.ts,line=1,endLine=1,col=12,endColumn=52,title=GitHub personal access token \(github-personal-access-token\)::GitHub personal access token in source\. [^\n]*https:\/\/\S+$/,
    );
    expect(second).toMatch(/^::error file=key\.pem,line=1,endLine=\d+,title=/);
    expect(summary).toBe('2 secrets in 2 files, 2 scanned.');
  });

  it('of GitLab’s secret detection', async () => {
    const { stdout, status } = await run(root, 'scan', '--format', 'gitlab');
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    const tool = {
      id: 'strongroom',
      name: 'Strongroom',
      version: expect.any(String),
      vendor: { name: expect.any(String) },
    };
    expect(report).toMatchObject({
      version: expect.stringMatching(/^15\./),
      scan: {
        type: 'secret_detection',
        status: 'success',
        start_time: time,
        end_time: time,
        analyzer: tool,
        scanner: tool,
      },
    });
    expect(report.vulnerabilities[0]).toEqual({
      id: expect.stringMatching(/^[\da-f]{64}$/),
      category: 'secret_detection',
      name: 'GitHub personal access token',
      description: expect.any(String),
      severity: 'Critical',
      solution: expect.stringContaining('https://'),
      location: { file: 'a, b/c:d%.ts', commit: { sha: '0000000' }, start_line: 1, end_line: 1 },
      identifiers: [
        {
          type: 'strongroom_rule_id',
          name: expect.any(String),
          value: 'github-personal-access-token',
          url: expect.stringMatching(/^https:/),
        },
      ],
    });
    expect(new Set(report.vulnerabilities.map(({ id }: { id: string }) => id)).size).toBe(2);
    const empty = JSON.parse((await run(tree({}), 'scan', '--format', 'gitlab')).stdout);
    expect(empty.vulnerabilities).toEqual([]);
  });
});

test('rules: the catalogue, with the workspace’s own', async () => {
  const root = tree({ '.strongroom.yaml': acmeRule });
  const text = await run(root, 'rules');
  expect(text).toMatchObject({ status: 0, stderr: '' });
  expect(text.stdout.split('\n')).toHaveLength(rules.length + 2);
  expect(text.stdout).toMatch(/^acme-key +error +ACME key$/m);
  expect(await run(root, 'scan', '--list-rules')).toEqual(text);
  const list: { id: string }[] = JSON.parse((await run(root, 'rules', '--format', 'json')).stdout);
  expect(list.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), 'acme-key']);
  const plain = tree({});
  expect((await run(plain, 'rules', '--format', 'markdown')).stdout).toBe(`${ruleTable(rules)}\n`);
  expect(await run(plain, 'rules', '--format', 'sarif')).toMatchObject({ status: 2 });
  expect(await run(plain, 'rules', 'x')).toMatchObject({ status: 2 });
});
