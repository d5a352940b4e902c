import { expect, test } from 'vitest';
import { excludeRules } from '../../server/service/excludes';

function excludes(globs: readonly string[], path: string): boolean {
  const names = path.split('/').map((name) => Buffer.from(name).toString('latin1'));
  const rules = excludeRules(globs);
  // A walk asks about each directory on the way.
  return names.some((_, i) => rules.verdict(names.slice(0, i + 1), i < names.length - 1) === 'ignored');
}

test.each([
  ['**/.DS_Store', ['.DS_Store', 'a/.DS_Store'], ['DS_Store', '.DS_Store2']],
  ['**/*.js', ['a.js', 'x/y/a.js'], ['a.jsx', 'a.js2']],
  ['*.js', ['a.js'], ['x/a.js']],
  ['out', ['out', 'out/a'], ['x/out', 'output']],
  ['**/out/**', ['out/a', 'x/out/y/a'], ['x/output/a']],
  ['src/**/test', ['src/test/a', 'src/x/y/test/a'], ['lib/test/a']],
  ['./build', ['build/a'], ['x/build/a']],
  ['**/*.{js,map}', ['a.js', 'x/a.map'], ['a.ts']],
  ['{a,b/{c,d}}/**', ['a/x', 'b/c/x', 'b/d/x'], ['b/e/x', 'x/a/x']],
  ['**/[a-c]?.txt', ['ax.txt', 'x/cy.txt'], ['dx.txt', 'a.txt']],
  ['**/[!a].txt', ['b.txt'], ['a.txt']],
  ['#a', ['#a'], ['a']],
  ['!a', ['!a'], ['a', 'b']],
  ['é/**', ['é/a'], ['e/a']],
  ['a b ', ['a b '], ['a b']],
  ['a\\b', ['a\\b'], ['ab', 'a/b']],
  ['{', [], ['a']],
])('%s', (glob, excluded, included) => {
  for (const path of excluded) expect(excludes([glob], path), path).toBe(true);
  for (const path of included) expect(excludes([glob], path), path).toBe(false);
});

test('what nobody wrote by hand excludes nothing, and ends', () => {
  const hostile = ['{a,b}'.repeat(40), `${'{'.repeat(500)}a`, 'a'.repeat(1001), 'a\nb', 'a\n**'];
  for (const path of ['a', 'b', 'aaaa', 'x/y']) expect(excludes(hostile, path)).toBe(false);
});
