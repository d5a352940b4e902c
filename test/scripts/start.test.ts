/** `npm start` for real, up to the address and down again. It needs VS Code's server: `npm test` installs it first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/lib/processes.mjs';
import { root } from '../support/imports';

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Process groups of what was started: of those processes whose parent it is. */
  readonly children: () => number[];
}

const folder = mkdtempSync(join(tmpdir(), 'strongroom-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let started: Started | undefined;
afterEach(async () => {
  started?.process.kill('SIGTERM');
  if (started) await ended(started.process);
});

const stat = (pid: string): string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};
const processes = (): string[] => readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
const groupRuns = (group: number): boolean =>
  processes().some((pid) => stat(pid)[2] === String(group) && stat(pid)[0] !== 'Z');

const untilGone = async (groups: readonly number[]): Promise<void> => {
  while (groups.some(groupRuns)) await sleep(50);
};

async function start(...args: string[]): Promise<Started> {
  const env = { ...process.env, DISPLAY: '', VAULT_ADDR: undefined, VAULT_TOKEN: undefined };
  const options = ['--no-open', '--folder', folder, ...args];
  const child = spawn(process.execPath, ['scripts/start.mjs', ...options], { cwd: root, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const children = (): number[] =>
    processes()
      .filter((pid) => stat(pid)[1] === String(child.pid))
      .map(Number);
  started = { process: child, output: () => text, children };
  while (!text.includes('Ctrl+C stops everything') && child.exitCode === null) await sleep(50);
  return started;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('shows VS Code and a vault with secrets, asks for its token, and leaves nothing running after Ctrl+C', async () => {
    const port = await freePort();
    const { process: child, output, children } = await start('--port', String(port));
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\w+&folder=\S+/.exec(output())?.[0] ?? '';
    expect(address, output()).toContain(`:${port}/`);
    // The token is exchanged for a cookie.
    const entered = await fetch(address, { redirect: 'manual' });
    expect(entered.headers.get('set-cookie')).toContain('vscode-tkn');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);

    const vault = /Vault +(http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1] ?? '';
    const token = /token (\S+)/.exec(output())?.[1] ?? '';
    const headers = { 'X-Vault-Token': token };
    const secret = await fetch(`${vault}/v1/secret/data/app/database`, { headers });
    expect(await secret.json()).toHaveProperty('data.data.username', 'app');
    expect((await fetch(`${vault}/v1/legacy/billing`, { headers })).status).toBe(200);

    const groups = children();
    expect(groups.length).toBeGreaterThanOrEqual(2);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    await untilGone(groups);
    await expect(fetch(vault)).rejects.toThrow();
  }, 180_000);

  it('finds its secrets, its vault and its address again, and is there only once', async () => {
    const first = await start();
    const [address] = /http:\S+tkn=\S+/.exec(first.output()) ?? [];
    const second = await start();
    expect(await ended(second.process)).toBe(1);
    expect(second.output()).toContain(`running already, as process ${first.process.pid}`);
    first.process.kill('SIGTERM');
    expect(await ended(first.process)).toBe(143);
    // As if VS Code had been ended while it wrote its list of extensions.
    writeFileSync(join(folder, 'start/extensions/extensions.json'), '');
    const third = await start();
    expect(third.output()).toContain(address);
  }, 180_000);

  it('stops everything when the vault dies', async () => {
    const { process: child, output, children } = await start('--port', String(await freePort()));
    const groups = children();
    const vault = groups.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0server\0'));
    expect(vault, output()).toBeDefined();
    process.kill(vault ?? 0, 'SIGKILL');
    expect(await ended(child)).toBe(1);
    expect(output()).toContain('The development vault ended (SIGKILL)');
    await untilGone(groups);
  }, 180_000);

  it('explains a wrong option', async () => {
    const { process: child, output } = await start('--port', 'eighty');
    expect(await ended(child)).toBe(1);
    expect(output()).toContain('--port wants a number');
    expect(output()).toContain('Usage: npm start');
  });
});
