import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bao, startBao } from '../support/bao';
import { bundleScript } from '../support/bundleScript';
import { canary } from '../support/canary';
import { literal, replaced } from '../support/testDocument';

let bao: Bao;
let bundle: Awaited<ReturnType<typeof bundleScript>>;
beforeAll(async () => {
  [bao, bundle] = await Promise.all([startBao(), bundleScript('test/move/scripts/moveFile.ts')]);
});
afterAll(() => bao.stop());

/** Runs the move in a process of its own, kills it when it halts, and tells what it said. */
async function runAndKill(file: string, path: string, halt: string): Promise<string> {
  const child = spawn(process.execPath, [bundle.script, file, bao.address, bao.rootToken, path, halt], {
    env: { ...process.env, ...bundle.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (output.includes('halted')) child.kill('SIGKILL');
  });
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  return output.trim();
}

test.each([
  ['beforeWrite', false],
  ['afterWrite', true],
  ['beforeEdit', true],
])('killed %s: the secret is in the file, and in the vault: %s', async (halt, inVault) => {
  const value = canary();
  const file = join(mkdtempSync(join(tmpdir(), 'strongroom-move-')), 'config.ts');
  writeFileSync(file, literal(value));
  expect(await runAndKill(file, `killed/${halt}`, halt)).toBe('halted');
  expect(readFileSync(file, 'utf8')).toBe(literal(value));
  const { status, body } = await bao.api('GET', `secret/data/killed/${halt}`);
  expect(status === 200 ? body.data.data : undefined).toEqual(inVault ? { token: value } : undefined);

  // The move that is done again takes up what is there and comes to its end.
  expect(await runAndKill(file, `killed/${halt}`, '')).toBe('moved');
  expect(readFileSync(file, 'utf8')).toBe(replaced);
});
