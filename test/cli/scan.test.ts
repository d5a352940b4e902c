import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../server/cli/report/json';
import { version } from '../../package.json';
import { bundled, runProgram, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();
const token = secretOf('github-personal-access-token');

/** A fresh directory with these files. */
function tree(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(directory, 'tree-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const run = (cwd: string, ...args: string[]) => runProgram(cli, args, { cwd });

async function json(cwd: string, ...args: string[]): Promise<JsonReport> {
  const { stdout } = await run(cwd, 'scan', '--format', 'json', ...args);
  const report: JsonReport = JSON.parse(stdout);
  return report;
}

test('exit status: 0 clean, 1 findings, 2 wrong arguments or unreadable input', async () => {
  const clean = tree({ 'a.ts': 'export const answer = 42;\n' });
  const leaky = tree({ 'a.ts': `const t = '${token}';\n` });
  expect(await run(clean, 'scan')).toMatchObject({
    status: 0,
    stdout: 'No secrets in 1 file.\n',
    stderr: '',
  });
  expect(await run(leaky, 'scan')).toMatchObject({ status: 1, stderr: '' });
  expect(await run(clean, 'scan', 'absent')).toMatchObject({
    status: 2,
    stderr: 'strongroom: absent: no such file or directory\n',
  });
  expect(await run(leaky, 'scan', '.', 'absent')).toMatchObject({ status: 1 });
  expect(await run(clean, 'scan', '--nonsense')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: "strongroom: Unknown option '--nonsense'. See strongroom --help.\n",
  });
  expect(await run(clean, 'scan', '--format', 'xml')).toMatchObject({
    status: 2,
    stderr: 'strongroom: --format must be one of text, json, sarif, gitlab, github. See strongroom --help.\n',
  });
  expect(await run(clean, 'look')).toMatchObject({ status: 2 });
  expect(await run(clean, '--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  const help = await run(clean, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  for (const option of [
    '--format',
    '--output',
    '--confidence',
    '--no-gitignore',
    '--progress',
    'Exit status',
  ]) {
    expect(help.stdout).toContain(option);
  }
});

test('the text report says where and what, with the value masked', async () => {
  const root = tree({ 'src/config.ts': `// settings\nexport const githubToken = '${token}'; // staging\n` });
  const { stdout } = await run(root, 'scan');
  expect(stdout).toContain(
    [
      'src/config.ts:2:29 github-personal-access-token GitHub personal access token [redacted]',
      "  2 | export const githubToken = '•••'; // staging",
    ].join('\n'),
  );
  expect(stdout).toMatch(/Revoke or rotate: https:\/\//);
  expect(stdout).toMatch(/\n1 secret in 1 file, 1 scanned\.\n$/);
});

const line = `const é = "😀"; const t = "${token}";`;
const place = {
  startLine: 3,
  startColumn: line.indexOf(token) + 1,
  endLine: 3,
  endColumn: line.indexOf(token) + 41,
};
const text = `// 😀\r\n\r\n${line}\r\n`;
const utf16 = Buffer.from(text, 'utf16le');

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 without mark', utf16],
  ['UTF-16 without mark, big endian', Buffer.from(utf16).swap16()],
  ['a line feed only', Buffer.from(text.replaceAll('\r', ''))],
])('places are exact in %s', async (_, content) => {
  const { findings } = await json(tree({ 'a.ts': content }));
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'github-personal-access-token', path: 'a.ts', ...place }),
  ]);
});

test('a secret of several lines has its end on the last one', async () => {
  const key = secretOf('pem-private-key');
  const { findings } = await json(tree({ id_rsa: key }));
  const lines = key.trimEnd().split('\n');
  expect(findings).toEqual([
    expect.objectContaining({
      startLine: 1,
      startColumn: 1,
      endLine: lines.length,
      endColumn: (lines.at(-1)?.length ?? 0) + 1,
    }),
  ]);
});

test('no value is in any output, nor its beginning', async () => {
  const secrets = [
    'github-personal-access-token',
    'sendgrid-api-key',
    'pem-private-key',
    'vault-service-token',
  ].map((id) => secretOf(id));
  const password = `Zq${randomBytes(6).toString('hex')}`;
  const suppressed = secretOf('github-personal-access-token', 2);
  const lines = secrets.map((secret) => `const value = \`${secret}\`; const other = "${password}";`);
  const ignored = `const a = "${suppressed}", b = "${token}"; // strongroom:ignore github-personal-access-token because\n`;
  const beside = `const a = "${secretOf('slack-bot-token')}", b = "${suppressed}"; // strongroom:ignore github-personal-access-token because\n`;
  const root = tree({
    'a.ts': lines.join('\n'),
    'b.ts': ignored,
    'c.ts': beside,
    'd.js': lines.join(';').replaceAll('\n', '\\n'),
  });
  for (const format of ['text', 'json', 'sarif', 'gitlab', 'github']) {
    const { stdout, stderr, status } = await run(root, 'scan', '--format', format, '--progress');
    expect(status).toBe(1);
    for (const secret of [...secrets, password, suppressed, token]) {
      const body = secret.replace(/^-----.*-----\s+/, '');
      expect(stdout + stderr).not.toContain(body.slice(0, 12));
      expect(stdout + stderr).not.toContain(body.slice(-12));
    }
  }
});

test('what is walked: no .git, no node_modules, no links, no binaries; what is named is scanned', async () => {
  const leak = `token = "${token}"\n`;
  const root = tree({
    'a.py': leak,
    '.git/config': leak,
    '.gitignore': 'ignored/\n',
    'ignored/b.py': leak,
    'node_modules/c/index.js': leak,
    'binary.bin': Buffer.concat([Buffer.from(leak), Buffer.alloc(10), Buffer.from(leak)]),
    'empty.txt': '',
  });
  symlinkSync('.', join(root, 'loop'));
  symlinkSync('a.py', join(root, 'link.py'));
  const paths = (report: JsonReport) => report.findings.map(({ path }) => path);
  const report = await json(root);
  expect(paths(report)).toEqual(['a.py']);
  expect(report.summary).toMatchObject({ files: 3, skipped: 1, problems: 0 });
  expect(paths(await json(root, '--no-gitignore'))).toEqual(['a.py', 'ignored/b.py']);
  expect(paths(await json(root, 'ignored', 'node_modules', 'link.py'))).toEqual([
    'ignored/b.py',
    'node_modules/c/index.js',
    'link.py',
  ]);
  expect(paths(await json(root, 'a.py', '.', 'a.py'))).toEqual(['a.py']);
});

test('files over 50 MB are left out and said to be', async () => {
  const root = tree({ 'big.txt': Buffer.alloc(51 * 1024 * 1024, 'text ') });
  const { status, stdout, stderr } = await run(root, 'scan');
  expect(status).toBe(0);
  expect(stdout).toBe('No secrets in 0 files; 1 binary or large file skipped.\n');
  expect(stderr).toBe(`strongroom: ${join(root, 'big.txt')}: larger than 50 MB\n`);
  // Whoever names one would take it for clean.
  expect(await run(root, 'scan', 'big.txt')).toMatchObject({
    status: 2,
    stdout: 'No secrets in 0 files; 1 problem.\n',
    stderr: `strongroom: ${join(root, 'big.txt')}: larger than 50 MB, not scanned\n`,
  });
});

test.skipIf(process.platform === 'win32')('what cannot be read is a problem', async () => {
  const root = tree({ 'a.ts': '', 'closed/b.ts': '' });
  chmodSync(join(root, 'a.ts'), 0);
  chmodSync(join(root, 'closed'), 0);
  for (const open of [directory, root, dirname(cli.file)]) chmodSync(open, 0o755);
  // Nothing is closed to root: run as nobody.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { status, stdout, stderr } = await runProgram(cli, ['scan', root], { ...user, cwd: directory });
  chmodSync(join(root, 'closed'), 0o700);
  expect(stderr.split('\n').toSorted()).toEqual([
    '',
    `strongroom: ${join(root, 'a.ts')}: permission denied`,
    `strongroom: ${join(root, 'closed')}: permission denied`,
  ]);
  expect(stdout).toBe('No secrets in 0 files; 2 problems.\n');
  expect(status).toBe(2);
});

test.runIf(process.platform === 'linux')(
  'a name that is not UTF-8 is scanned, and exact in SARIF',
  async () => {
    const root = tree({});
    const name = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from(' #1%.py')]);
    writeFileSync(name, `token = "${token}"\n`);
    const { findings } = await json(root);
    expect(findings.map(({ path }) => path)).toEqual(['caf\uFFFD #1%.py']);
    const { stdout } = await run(root, 'scan', '--format', 'sarif');
    expect(stdout).toContain('"uri":"caf%E9%20%231%25.py"');
  },
);

test('a terminal is not steered by names or lines', async () => {
  const escape = '\u001b[31m';
  const root = tree({ [`a${escape}.py`]: `${escape}\u202Etoken = "${token}"\n` });
  const { stdout } = await run(root, 'scan');
  expect(stdout).toMatch(/^a\uFFFD\[31m\.py:1:/);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toContain('\u202E');
});

test('the ignore file counts, and its key makes fingerprints last', async () => {
  const key = randomBytes(32).toString('base64');
  const file = (entries: string) => `key: ${key}\nignore: ${entries}\n`;
  const root = tree({ 'a.ts': `const t = '${token}';\n`, '.strongroom-ignore.yaml': file('[]') });
  const first = await json(root);
  const second = await json(root);
  expect(first.findings).toEqual([
    expect.objectContaining({ fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) }),
  ]);
  expect(second).toEqual(first);
  writeFileSync(
    join(root, '.strongroom-ignore.yaml'),
    file(`[{ fingerprint: ${first.findings[0]?.fingerprint} }]`),
  );
  const third = await run(root, 'scan');
  expect(third).toMatchObject({ status: 0, stdout: 'No secrets in 2 files; 1 suppressed.\n' });
  writeFileSync(join(root, '.strongroom-ignore.yaml'), 'ignore: [');
  const broken = await run(root, 'scan', 'a.ts');
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain('The ignore file has no key');
});

test('without an ignore file nothing is reported that changes from run to run', async () => {
  const root = tree({ 'b.ts': `const t = '${token}';\n`, 'a/c.ts': `const t = '${token}';\n`, 'a.ts': '' });
  for (const format of ['text', 'json', 'sarif']) {
    const first = await run(root, 'scan', '--format', format);
    expect(await run(root, 'scan', '--format', format)).toEqual(first);
    expect(first.stdout.toLowerCase()).not.toContain('fingerprint');
  }
});

test('--output is written whole or not at all', async () => {
  const root = tree({ 'a.ts': `const t = '${token}';\n`, 'report.json': 'old' });
  const done = await run(root, 'scan', '--format', 'json', '--output', 'report.json');
  expect(done).toMatchObject({ status: 1, stdout: '', stderr: '1 secret in 1 file, 1 scanned.\n' });
  expect(JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'))).toMatchObject({ format: 1 });
  const nowhere = await run(root, 'scan', '--output', 'absent/report.json');
  expect(nowhere).toMatchObject({
    status: 2,
    stderr: 'strongroom: Cannot write absent/report.json: no such file or directory.\n',
  });
  expect(readdirSync(root).toSorted()).toEqual(['a.ts', 'report.json']);
});

/** Enough files that a scan is still under way when it is interrupted. */
function largeTree(files: number): string {
  const root = tree({});
  const filler = 'const value = compute(other, "text", 17); // a line of a program\n'.repeat(20);
  for (let index = 0; index < files; index++) {
    const folder = join(root, `folder-${index % 100}`);
    if (index < 100) mkdirSync(folder);
    const seed = createHash('sha256').update(`${index}`).digest().readUInt32LE(0);
    const leak =
      index % 10 === 0 ? `const token = "${secretOf('github-personal-access-token', seed)}";\n` : '';
    writeFileSync(join(folder, `file-${index}.ts`), `${filler}${leak}${filler}`);
  }
  return root;
}

test('ten thousand files take bounded memory, with progress', async () => {
  const root = largeTree(10_000);
  const probe = join(directory, 'memory.cjs');
  writeFileSync(
    probe,
    `process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS + '\\n'));`,
  );
  const report = join(root, 'report.sarif');
  const args = ['scan', root, '--format', 'sarif', '--output', report, '--progress'];
  const { status, stderr } = await runProgram(cli, args, { nodeArguments: ['--require', probe] });
  expect(status).toBe(1);
  expect(stderr).toContain('1000 secrets in 1000 files, 10000 scanned.');
  expect(stderr).toMatch(/Scanned \d+ files, found \d+ secrets/);
  const kibibytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]);
  expect(kibibytes).toBeGreaterThan(0);
  expect(kibibytes).toBeLessThan(250 * 1024);
  const { runs }: { runs: { results: unknown[] }[] } = JSON.parse(readFileSync(report, 'utf8'));
  expect(runs[0]?.results).toHaveLength(1000);

  // Interrupted: nothing is left of the report.
  const child = spawn(process.execPath, [
    cli.file,
    ...args.slice(0, -3),
    '--output',
    join(root, 'second.sarif'),
    '--progress',
  ]);
  const interrupted = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  child.stderr.once('data', () => child.kill('SIGINT'));
  expect(await interrupted).toBe(130);
  expect(readdirSync(root).filter((name) => name.includes('second'))).toEqual([]);

  // The reader leaves: no message, no hang.
  const head = spawn(process.execPath, [cli.file, 'scan', root]);
  let complaint = '';
  head.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const closed = new Promise((resolve) => head.once('close', (code) => resolve(code)));
  head.stdout.once('data', () => head.stdout.destroy());
  expect(await closed).toBe(2);
  expect(complaint).toBe('');
});

const linux = test.runIf(process.platform === 'linux');

linux('ignore files that have no end or never answer are none', async () => {
  const root = tree({ 'a/x.ts': `const t = '${token}';\n`, 'b/x.ts': `const t = '${token}';\n` });
  for (const name of ['a', 'b']) mkdirSync(join(root, name, '.git'));
  symlinkSync('/dev/zero', join(root, 'a/.gitignore'));
  symlinkSync('/dev/zero', join(root, 'a/.strongroom-ignore.yaml'));
  execFileSync('mkfifo', [join(root, 'b/.gitignore'), join(root, 'b/.strongroom-ignore.yaml')]);
  expect(await run(root, 'scan', 'a', 'b')).toMatchObject({ status: 1, stderr: '' });
});

linux('a directory too deep to name does not end the scan', async () => {
  const root = tree({ 'z.ts': `const t = '${token}';\n` });
  // One step at a time: no path leads to the bottom.
  const dig = `require('fs').mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200));`;
  execFileSync(process.execPath, ['-e', `for (let i = 0; i < 25; i++) { ${dig} }`], { cwd: root });
  const { status, stdout, stderr } = await run(root, 'scan');
  execFileSync('rm', ['-rf', root]);
  expect(status).toBe(1);
  expect(stdout).toContain('z.ts:1:');
  expect(stderr).toMatch(/the name is too long\n$/);
});
