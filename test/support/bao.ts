import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findVaultBinary } from '../../scripts/lib/devVault.mjs';
import { freePort } from '../../scripts/lib/processes.mjs';
import { resultsFolder } from './canary';
import { type VaultApi, vaultApi } from './vaultApi';

export interface Bao {
  /** `http://127.0.0.1:P`, or https with {@link BaoOptions.tls}. */
  readonly address: string;
  readonly rootToken: string;
  /** Only with TLS: the authority that signed the server's certificate. */
  readonly caFile?: string;
  /** Requests with the root token, not through the code under test. */
  readonly api: VaultApi;
  /** A token with just these policy rules (HCL), 1 hour unless `fields` says otherwise. */
  createToken(rules: string, fields?: object): Promise<string>;
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

export interface BaoOptions {
  readonly tls?: boolean;
}

const startupMilliseconds = 20_000;

/** A real development server on a free loopback port, in memory only; KV v2 at `secret/`. */
export async function startBao(options: BaoOptions = {}): Promise<Bao> {
  // Another process may take the port between our look and the server's: then try again with another.
  for (let attempt = 1; ; attempt++) {
    const started = await tryStart(await findVaultBinary(), options);
    if (typeof started !== 'string') return started;
    if (attempt === 5) throw new Error(`The vault server does not start. Its last words:\n${started}`);
  }
}

async function tryStart(binary: string, options: BaoOptions): Promise<Bao | string> {
  const port = await freePort();
  const rootToken = `root-${randomBytes(8).toString('hex')}`;
  const home = mkdtempSync(join(tmpdir(), 'strongroom-bao-'));
  const logs = join(resultsFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `bao-${process.pid}-${port}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(
    binary,
    [
      'server',
      options.tls ? '-dev-tls' : '-dev',
      ...(options.tls ? [`-dev-tls-cert-dir=${home}`] : []),
      `-dev-root-token-id=${rootToken}`,
      `-dev-listen-address=127.0.0.1:${port}`,
      '-dev-no-store-token',
    ],
    { stdio: ['ignore', log, log], env: { PATH: process.env['PATH'], HOME: home } },
  );
  closeSync(log);
  const spawnFailure = new Promise<never>((_, reject) => child.once('error', reject));
  spawnFailure.catch(() => undefined); // only matters while we wait for it below
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    await ended(child);
    rmSync(home, { recursive: true, force: true });
  };

  const address = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const deadline = Date.now() + startupMilliseconds;
  while (child.exitCode === null && Date.now() < deadline) {
    const ready = await Promise.race([
      isReady(address, rootToken, options.tls ? home : undefined),
      spawnFailure,
    ]);
    if (ready) {
      const caFile = options.tls ? { caFile: findCa(home) } : {};
      const api = vaultApi(address, rootToken, caFile.caFile);
      return { address, rootToken, ...caFile, api, createToken: tokenMaker(api), stop };
    }
    await sleep(30);
  }
  await stop();
  return readFileSync(logFile, 'utf8').slice(-2000);
}

const findCa = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('-ca.pem')) ?? 'vault-ca.pem');

async function isReady(address: string, token: string, tlsFolder: string | undefined): Promise<boolean> {
  try {
    const api = vaultApi(address, token, tlsFolder === undefined ? undefined : findCa(tlsFolder));
    // Ready is more than unsealed: the development server mounts `secret/` and makes its root token last.
    return (await api('GET', 'secret/config')).status === 200;
  } catch {
    return false;
  }
}

function tokenMaker(api: VaultApi): Bao['createToken'] {
  return async (rules, fields = {}) => {
    const name = `test-${randomBytes(6).toString('hex')}`;
    const written = await api('PUT', `sys/policies/acl/${name}`, { policy: rules });
    if (written.status !== 204) throw new Error(`policy refused: ${JSON.stringify(written.body)}`);
    const made = await api('POST', 'auth/token/create', { policies: [name], ttl: '1h', ...fields });
    return made.body.auth.client_token;
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(hard);
}
