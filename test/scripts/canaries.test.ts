import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findCanaries } from '../../scripts/lib/canaries.mjs';

const folder = mkdtempSync(join(tmpdir(), 'strongroom-canaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds a planted value in any file but the documents themselves, and does not repeat it', () => {
  const [first, second] = ['first-planted-value', 'zweiter-geheimer-wört'];
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('list.txt', `${first}\n${second}\n`);
  write('host/workspace/src/config.ts', first);
  write('host/vscode/data/User/History/a/b.ts', first);
  write('host/vscode.log', 'nothing here\n');
  expect(findCanaries(folder, 'list.txt')).toEqual({ values: 2, files: 1, leaks: [] });
  write('host/vscode/data/logs/1/trace.log', `one\ntwo ${second}\n`);
  write('vitest.json', `{"message":"${first}"}`);
  const { leaks } = findCanaries(folder, 'list.txt');
  expect(leaks.sort()).toEqual([join('host/vscode/data/logs/1/trace.log:2'), 'vitest.json:1']);
});
