import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IgnoreRules } from '../../server/service/gitignore';
import { walk, walkAt } from '../../server/files/walk';
import { temporaryDirectory } from '../support/program';

const directory = temporaryDirectory();

/** A fresh repository with these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(directory, 'repository-'));
  execFileSync('git', ['init', '--quiet', root]);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** What Git itself would take for the repository's files. */
function listedByGit(root: string, below = '.'): string[] {
  const options = ['--others', '--exclude-standard', '-z'];
  const command = ['-c', 'core.excludesFile=/dev/null', 'ls-files', ...options, below];
  const { stdout } = spawnSync('git', command, { cwd: root, encoding: 'utf8' });
  return stdout.split('\0').filter(Boolean).toSorted();
}

function walked(root: string, below = '.'): string[] {
  return [...walk(join(root, below), true)]
    .map(({ path }) => path.toString().slice(root.length + 1))
    .toSorted();
}

/** What the walk of the whole root comes by at or below a name. */
function walkedAt(root: string, name: string): string[] {
  return [...walkAt(root, name.split('/'), true)]
    .map(({ path }) => path.toString().slice(root.length + 1))
    .toSorted();
}

const tree = [
  'a',
  'b.txt',
  'ab',
  'x y',
  'dir/a',
  'dir/b.txt',
  'dir/sub/a',
  'dir/sub/ab',
  'sub/dir/b.txt',
  'sub/[a]',
];
const files = Object.fromEntries(tree.map((name) => [name, 'text']));

const pattern = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '?',
      '[ab]',
      '[!a]',
      '[[:alpha:]]',
      '[a-c]',
      '/',
      'a',
      'b',
      'dir',
      'sub',
      '.txt',
      '\\',
      ' ',
      '[',
      ']',
      'x y',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  // A slash within brackets splits the path here, and stands for nothing sensible in Git.
  .filter((text) => !/\[[!^]?\]?[^\]]*\//.test(text))
  // Two asterisks that are no whole name: the manual and Git's own optimisation disagree.
  .filter((text) => !/[^/]\*\*.*\//.test(text));
const line = fc.tuple(fc.constantFrom('', '', '!', '#'), pattern).map((parts) => parts.join(''));
const ignoreFile = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));

test('the walk takes the files that Git takes, whatever the ignore files say', () => {
  const root = repository(files);
  const property = fc.property(ignoreFile, ignoreFile, ignoreFile, (top, dir, sub) => {
    writeFileSync(join(root, '.gitignore'), top);
    writeFileSync(join(root, 'dir/.gitignore'), dir);
    writeFileSync(join(root, 'dir/sub/.gitignore'), sub);
    expect(walked(root)).toEqual(listedByGit(root));
    for (const name of tree) expect(walkedAt(root, name)).toEqual(walked(root).filter((it) => it === name));
    expect(walkedAt(root, 'dir')).toEqual(walked(root).filter((name) => name.startsWith('dir/')));
    // A directory that is itself excluded is scanned when it is named, so it is not compared.
    const below = listedByGit(root, 'dir');
    if (below.length > 0) expect(walked(root, 'dir')).toEqual(below);
  });
  fc.assert(property, { numRuns: 150 });
});

test.each([
  ['an excluded directory cannot be re-entered', { '.gitignore': 'dir/\n!dir/a\n' }],
  ['a deeper file has the last word', { '.gitignore': '*.txt\n', 'dir/.gitignore': '!b.txt\n' }],
  ['a slash anchors', { '.gitignore': '/a\nsub/dir\n' }],
  ['an escaped slash behind `**` takes one directory at least', { '.gitignore': '**\\/*\n' }],
  ['escapes, comments and trailing spaces', { '.gitignore': '\\[a\\]\n#ab\nb.txt   \nx\\ y\n' }],
  ['carriage returns and a byte order mark', { '.gitignore': '\uFEFFa\r\nb.txt\r\n' }],
  [
    'the repository keeps excludes of its own',
    { '.git/info/exclude': 'ab\n', '.gitignore': '!dir/sub/ab\n' },
  ],
])('%s', (_, ignoreFiles) => {
  const root = repository({ ...files, ...ignoreFiles });
  expect(walked(root)).toEqual(listedByGit(root));
  expect(walked(root).length).toBeLessThan(tree.length + Object.keys(ignoreFiles).length);
});

test('a repository within stands alone', () => {
  const root = repository({ ...files, '.gitignore': 'a\n' });
  execFileSync('git', ['init', '--quiet', join(root, 'dir')]);
  expect(walked(root)).toContain('dir/a');
  expect(walked(root)).not.toContain('a');
  rmSync(join(root, 'dir/.git'), { recursive: true });
  expect(walked(root)).not.toContain('dir/a');
});

test('a class that Git does not know matches nothing', () => {
  const root = repository({ ...files, '.gitignore': '[[:constructor:]]\n[[:__proto__:]]\n' });
  expect(walked(root)).toEqual(listedByGit(root));
});

test('an ignore file that is a link is none, as for Git', () => {
  const root = repository({ ...files, list: 'a\n' });
  symlinkSync('list', join(root, '.gitignore'));
  expect(walked(root)).toEqual(listedByGit(root).filter((name) => name !== '.gitignore'));
  expect(walked(root)).toContain('a');
});

test('one entry: nothing behind a link, in what is skipped, or where nothing is', () => {
  const root = repository({ ...files, 'node_modules/x': '' });
  symlinkSync('dir', join(root, 'link'));
  symlinkSync('a', join(root, 'alias'));
  for (const name of ['link/a', 'link', 'alias', 'node_modules/x', '.git/config', 'missing', 'a/b'])
    expect(walkedAt(root, name), name).toEqual([]);
  const isExcluded = (names: readonly string[]) => names.join('/') === 'dir/sub';
  expect([...walkAt(root, ['dir', 'sub', 'a'], true, isExcluded)]).toEqual([]);
  expect([...walkAt(root, ['dir', 'a'], true, isExcluded)]).toHaveLength(1);
});

test('hostile patterns end', () => {
  const rules = new IgnoreRules(`${'*a'.repeat(2000)}b\n${'**/a/'.repeat(500)}b\n[${'a'.repeat(100_000)}\n`);
  expect(
    rules.verdict(
      Array.from({ length: 500 }, () => 'a'),
      false,
    ),
  ).toBeUndefined();
  expect(rules.verdict(['a'.repeat(255)], false)).toBeUndefined();
});
