import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './progress.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, inherit?: boolean, allowFailure?: boolean }} [options]
 *   `inherit` shows the program's output as it comes.
 * @returns {Promise<{ code: number, output: string }>} `output` holds stdout and stderr in order (empty with `inherit`)
 * @throws {UserError} when it cannot be started or, without `allowFailure`, ends with another code than 0
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: windows && /\.cmd$|^npm$|^npx$/.test(command),
    });
    // When this process ends first, at Ctrl+C say, the program must not go on alone.
    const kill = () => child.kill();
    process.once('exit', kill);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new UserError(`Cannot run ${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      process.off('exit', kill);
      if (code === 0 || options.allowFailure) return resolve({ code: code ?? 1, output });
      reject(
        new UserError(
          `${command} ${args.join(' ')}: ended with ${signal ?? `code ${code}`}\n${shorten(output)}`,
        ),
      );
    });
  });
}

/** @param {string} output @returns {string} its beginning (what npm says matters there) and its end */
function shorten(output) {
  const lines = output.trim().split('\n');
  return (lines.length <= 40 ? lines : [...lines.slice(0, 15), '…', ...lines.slice(-25)]).join('\n');
}

/**
 * A port nothing listens on at the moment (nor on the next one: a development vault takes both).
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = await listenOnce(0);
    if (port < 65535 && (await portIsFree(port + 1))) return port;
  }
  throw new UserError('No free port found on 127.0.0.1.');
}

/** @param {number} port @returns {Promise<boolean>} whether nothing listens on it on loopback */
export const portIsFree = (port) =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * @param {number} pid leader of a process group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anything was there to receive it
 */
function signalGroup(pid, signal) {
  try {
    if (windows && signal !== 0) spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(windows ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a process of the group still runs. A dead one that nobody has waited for yet does not count, which only /proc tells.
 * @param {number} pid leader of a process group
 */
function groupRuns(pid) {
  if (process.platform !== 'linux') return signalGroup(pid, 0);
  return fs.readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(group) === pid && state !== 'Z';
    } catch {
      return false; // it has just ended
    }
  });
}

/**
 * @typedef {object} Service
 * @property {number} pid
 * @property {Promise<string>} exited resolves with how it ended: `code 1`, `SIGTERM`
 * @property {() => Promise<void>} stop ends it and everything it started
 */

/** Long-running programs, each in a process group of its own, that all end when this process does: however it ends. */
export class ServiceGroup {
  /** @type {Set<Service>} */
  #services = new Set();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #guard;

  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ logFile: string, ready: RegExp | (() => Promise<boolean>), readyTimeout?: number, env?: NodeJS.ProcessEnv,
   *   cwd?: string, name?: string }} options Both output streams go to `logFile`; `ready` is looked for in them, or asked
   *   again and again; `readyTimeout` is in milliseconds.
   * @returns {Promise<Service>} once it is ready
   */
  async start(command, args, options) {
    const name = options.name ?? path.basename(command);
    fs.mkdirSync(path.dirname(options.logFile), { recursive: true });
    const log = fs.openSync(options.logFile, 'w', 0o600);
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', log, log],
      detached: !windows,
    });
    fs.closeSync(log);
    /** @type {Promise<string>} */
    const exited = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    const pid = child.pid;
    if (pid === undefined) throw new UserError(`Cannot start ${name}: ${await exited}`);
    this.#watch(pid);
    /** @type {Service} */
    const service = { pid, exited, stop: () => this.#stop(service) };
    this.#services.add(service);
    await this.#untilReady(service, name, options);
    return service;
  }

  /**
   * @param {Service} service
   * @param {string} name
   * @param {{ logFile: string, ready: RegExp | (() => Promise<boolean>), readyTimeout?: number }} options
   */
  async #untilReady(service, name, { logFile, ready, readyTimeout = 60_000 }) {
    const isReady =
      typeof ready === 'function' ? ready : async () => ready.test(fs.readFileSync(logFile, 'utf8'));
    let ended = '';
    void service.exited.then((how) => (ended = how));
    const start = performance.now();
    while (!(await isReady())) {
      const late = performance.now() - start > readyTimeout;
      if (ended || late) {
        const what = ended ? `ended (${ended})` : 'did not get ready in time';
        await service.stop();
        throw new UserError(`${name} ${what}:\n${shorten(fs.readFileSync(logFile, 'utf8'))}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** @param {Service} service */
  async #stop(service) {
    this.#services.delete(service);
    signalGroup(service.pid, 'SIGTERM');
    // What is left of the group after a while is killed, even when its leader has gone.
    for (let waited = 0; groupRuns(service.pid) && waited < 6000; waited += 50) {
      if (waited === 4000) signalGroup(service.pid, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.#guard?.stdin?.write(`-${service.pid}\n`);
  }

  async stopAll() {
    await Promise.all([...this.#services].map((service) => service.stop()));
    this.#guard?.stdin?.end();
  }

  /**
   * A second process that ends the groups when this one can no longer do it (killed, crashed).
   * @param {number} pid
   */
  #watch(pid) {
    if (windows) return;
    if (!this.#guard) {
      const script = fileURLToPath(new URL('guard.mjs', import.meta.url));
      this.#guard = spawn(process.execPath, [script], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
      });
      this.#guard.unref();
      // An open pipe to it must not keep this process alive.
      if (this.#guard.stdin instanceof net.Socket) this.#guard.stdin.unref();
      this.#guard.stdin?.on('error', () => undefined);
    }
    this.#guard.stdin?.write(`${pid}\n`);
  }
}

/**
 * Calls `stop` once when the person or the system asks this process to end, then ends it.
 * @param {() => Promise<void>} stop
 */
export function onStopSignal(stop) {
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
  }
}
