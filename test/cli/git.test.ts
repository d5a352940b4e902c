import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DiffReader } from '../../server/cli/changedLines';
import type { JsonReport } from '../../server/cli/report/json';
import { bundled, runProgram, temporaryDirectory } from '../support/program';
import { secretOf } from '../support/secrets';

const cli = bundled('server/cli/main.ts');
const directory = temporaryDirectory();
const leak = (seed: number) => `token = "${secretOf('github-personal-access-token', seed)}"\n`;

/** A repository with one commit of these files. */
class Repository {
  readonly root = mkdtempSync(join(directory, 'repository-'));

  constructor(files: Readonly<Record<string, string | Buffer>>) {
    this.git('init', '--quiet', '--initial-branch=main');
    this.write(files);
    this.commit();
  }

  git(...args: string[]): string {
    const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...settings, ...args], { cwd: this.root, encoding: 'utf8', stdio: 'pipe' });
  }

  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(this.root, name, '..'), { recursive: true });
      writeFileSync(join(this.root, name), content);
    }
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'x');
  }

  async scan(...args: string[]): Promise<{ places: string[]; report: JsonReport; status: number | null }> {
    const { stdout, stderr, status } = await this.run('scan', '--format', 'json', ...args);
    expect(stderr).toBe('');
    const report: JsonReport = JSON.parse(stdout);
    return { places: report.findings.map(({ path, startLine }) => `${path}:${startLine}`), report, status };
  }

  run(...args: string[]) {
    return runProgram(cli, args, { cwd: this.root });
  }
}

test('--staged: added lines of the index, not the work tree, nor what was there', async () => {
  const repository = new Repository({
    'old.py': `${leak(1)}# a\n# b\n`,
    'gone.py': leak(2),
    'kept.py': leak(3),
  });
  expect((await repository.scan('--staged')).places).toEqual([]);
  repository.write({
    'old.py': `${leak(1)}# a\n${leak(4)}# b\n`,
    'new dir/näw\t"q".py': `# x\n${leak(5)}`,
    'sub/b.py': leak(6),
  });
  rmSync(join(repository.root, 'gone.py'));
  repository.git('add', '--all');
  // What the work tree says now is not what would be committed.
  repository.write({
    'old.py': '',
    'sub/b.py': '',
    'unstaged.py': leak(7),
    'kept.py': `${leak(8)}${leak(3)}`,
  });
  const { places, report, status } = await repository.scan('--staged');
  expect(places).toEqual(['new dir/näw\uFFFD"q".py:2', 'old.py:3', 'sub/b.py:1']);
  expect(status).toBe(1);
  expect(report.summary).toMatchObject({ files: 3, findings: 3 });
  expect((await repository.scan('--staged', 'sub', 'old.py')).places).toEqual(['old.py:3', 'sub/b.py:1']);
  const below = await runProgram(cli, ['scan', '--staged', '--format', 'json'], {
    cwd: join(repository.root, 'sub'),
  });
  expect(JSON.parse(below.stdout)).toEqual(report);
});

test('--staged: binary, UTF-16, large, links, modes, conflicts of names', async () => {
  const repository = new Repository({ 'a.sh': leak(1), 'to-link.py': leak(2) });
  const large = Buffer.alloc(51 * 1024 * 1024, 'text ');
  repository.write({
    'utf16.txt': Buffer.from(`\uFEFFx\n${leak(3)}`, 'utf16le'),
    'binary.bin': Buffer.concat([Buffer.from(leak(4)), Buffer.alloc(64), Buffer.from([1, 2, 3])]),
    'large.txt': large,
    'z.py': `++ b/a.sh\n@@ -1 +1,9 @@\ndiff --git a/x b/x\n${leak(5)}`,
    '*.py': leak(6),
    ':(top)x.py': leak(7),
  });
  chmodSync(join(repository.root, 'a.sh'), 0o755);
  rmSync(join(repository.root, 'to-link.py'));
  symlinkSync('a.sh', join(repository.root, 'to-link.py'));
  repository.git('add', '--all');
  const { stdout, stderr } = await repository.run('scan', '--staged', '--format', 'json');
  const { findings, summary }: JsonReport = JSON.parse(stdout);
  expect(findings.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual([
    '*.py:1',
    ':(top)x.py:1',
    'utf16.txt:2',
    'z.py:4',
  ]);
  expect(summary).toMatchObject({ skipped: 2 });
  expect(stderr).toContain('large.txt: larger than 50 MB');
  expect(
    (await repository.run('scan', '--staged', '--format', 'github', '*.py')).stdout.split('\n'),
  ).toHaveLength(3);
});

test('--staged works before the first commit, and whatever the user’s settings of diff are', async () => {
  const root = new Repository({}).root;
  rmSync(join(root, '.git'), { recursive: true });
  const repository = new Repository({ 'a.py': `# 1\n# 2\n${leak(1)}# 3\n# 4\n` });
  for (const [name, value] of [
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.context', '9'],
    ['diff.interHunkContext', '9'],
    ['diff.external', 'false'],
    ['diff.renames', 'copies'],
    ['diff.relative', 'true'],
    ['color.ui', 'always'],
    ['core.quotePath', 'false'],
  ] as const)
    repository.git('config', name, value);
  repository.write({ 'a.py': `# 0\n# 1\n# 2\n${leak(1)}# 3\n${leak(2)}# 4\n`, 'é.py': leak(3) });
  repository.git('add', '--all');
  expect((await repository.scan('--staged')).places).toEqual(['a.py:6', 'é.py:1']);
});

test('--since: lines changed since the branches parted', async () => {
  const repository = new Repository({ 'a.py': `${leak(1)}# a\n`, 'b.py': '# b\n' });
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.write({ 'a.py': `${leak(1)}# a\n${leak(2)}` });
  repository.commit();
  repository.git('checkout', '--quiet', 'main');
  repository.write({ 'main.py': leak(3) });
  repository.commit();
  repository.git('checkout', '--quiet', 'topic');
  repository.write({ 'b.py': `# b\n${leak(4)}`, 'untracked.py': leak(5) });
  expect((await repository.scan('--since', 'main')).places).toEqual(['a.py:3', 'b.py:2']);
  expect((await repository.scan('--since', 'main', 'b.py')).places).toEqual(['b.py:2']);
  expect((await repository.scan('--since', 'HEAD')).places).toEqual(['b.py:2']);
});

test('a suppression without effect counts on the lines that are looked at', async () => {
  const repository = new Repository({ 'a.py': 'x = 1  # strongroom:ignore\n' });
  repository.write({ 'a.py': 'x = 1  # strongroom:ignore\ny = 1  # strongroom:ignore\n' });
  repository.git('add', '--all');
  const { stdout, stderr } = await repository.run('scan', '--staged', '--unused');
  expect(stdout).toBe('No secrets in 1 file; 1 suppression without effect.\n');
  expect(stderr).toBe(
    `strongroom: ${join(repository.root, 'a.py')}:2: This comment suppresses nothing. Remove it.\n`,
  );
});

test('what Git cannot tell is said in words', async () => {
  const repository = new Repository({ 'a.py': '' });
  const outside = mkdtempSync(join(directory, 'plain-'));
  const said = async (cwd: string, args: string[], env = {}) => {
    const { status, stdout, stderr } = await runProgram(cli, ['scan', ...args], { cwd, env });
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await said(outside, ['--staged'], { GIT_CEILING_DIRECTORIES: directory })).toMatch(
    /no Git work tree/,
  );
  expect(await said(repository.root, ['--since', 'nowhere'])).toMatch(/There is no commit 'nowhere'/);
  expect(await said(repository.root, ['--since=--output=x'])).toMatch(/name of a commit/);
  expect(await said(repository.root, ['--staged'], { PATH: '' })).toMatch(/Git was not found/);
  repository.git('checkout', '--quiet', '--orphan', 'other');
  // With the same content in the same second it would be the very same commit.
  repository.write({ 'b.py': '' });
  repository.commit();
  expect(await said(repository.root, ['--since', 'main'])).toMatch(/no commit in common/);
  expect(await said(repository.root, ['--since', 'main', '--staged'])).toMatch(/Only one of/);
});

test('a diff is read the same however it is cut into pieces', () => {
  const repository = new Repository({ 'a.txt': 'a\nb\nc\n', 'b.txt': 'x' });
  repository.write({ 'a.txt': '1\na\n++ b/b.txt\n@@ -1 +1 @@\nc', 'b.txt': 'y', 'c d.txt': 'new\n' });
  repository.git('add', '--all');
  const diff = Buffer.from(repository.git('diff', '--cached', '-U0'));
  const read = (pieces: readonly Buffer[]) => {
    const reader = new DiffReader();
    for (const piece of pieces) reader.take(piece);
    const line = (at: number) => ({ start: { line: at, character: 0 }, end: { line: at, character: 1 } });
    return [...reader.files].map(([name, lines]) => [
      name,
      [0, 1, 2, 3, 4, 5].filter((at) => lines.touch(line(at))),
    ]);
  };
  const whole = read([diff]);
  expect(whole).toEqual([
    ['a.txt', [0, 2, 3, 4]],
    ['b.txt', [0]],
    ['c d.txt', [0]],
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(diff.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), diff.length];
      expect(read(at.slice(1).map((end, i) => diff.subarray(at[i], end)))).toEqual(whole);
    }),
  );
});
