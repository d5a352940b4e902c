import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, portIsFree, run, ServiceGroup } from '../../scripts/lib/processes.mjs';
import { root } from '../support/imports';

const folder = mkdtempSync(join(tmpdir(), 'strongroom-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = join(folder, 'service.log');

/** Runs until it is killed, with a child of its own; neither cares about SIGTERM if `stubborn`. */
const service = (mark: string, stubborn: boolean): string[] => {
  const body = `${stubborn ? "process.on('SIGTERM', () => {});" : ''} setInterval(() => {}, 1000);`;
  const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(body)}, '${mark}'], { stdio: 'inherit' });`;
  return ['-e', `${parent} ${body} console.log('ready');`, mark];
};

/** Processes whose command line has the mark. */
const running = (mark: string): string[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(mark);
      } catch {
        return false;
      }
    });

const untilNone = async (mark: string): Promise<void> => {
  while (running(mark).length > 0) await sleep(50);
};

describe.runIf(process.platform === 'linux')('services', () => {
  it.each([false, true])('end with everything they started (stubborn: %s)', async (stubborn) => {
    const mark = `mark-${process.pid}-${stubborn}`;
    const services = new ServiceGroup();
    const started = await services.start(process.execPath, service(mark, stubborn), {
      logFile: log,
      ready: /ready/,
    });
    expect(running(mark).length).toBeGreaterThan(0);
    await services.stopAll();
    await started.exited;
    expect(running(mark)).toEqual([]);
  });

  it('end when the process that started them is killed', async () => {
    const mark = `mark-${process.pid}-killed`;
    const library = pathToFileURL(join(root, 'scripts/lib/processes.mjs')).href;
    const script = `
      import { ServiceGroup } from ${JSON.stringify(library)};
      const options = { logFile: ${JSON.stringify(log)}, ready: /ready/ };
      await new ServiceGroup().start(process.execPath, ${JSON.stringify(service(mark, false))}, options);
      console.log('up');
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => starter.stdout.once('data', resolve));
    expect(running(mark).length).toBeGreaterThan(0);
    starter.kill('SIGKILL');
    await untilNone(mark);
  });

  it('say what they said when they do not get ready', async () => {
    const services = new ServiceGroup();
    const options = { logFile: log, ready: /never/, name: 'The example' };
    const failing = services.start(
      process.execPath,
      ['-e', `console.error('no such luck'); process.exit(3)`],
      options,
    );
    await expect(failing).rejects.toThrow(/The example ended \(code 3\):[^]*no such luck/);
    const slow = services.start(process.execPath, service('slow', false), { ...options, readyTimeout: 300 });
    await expect(slow).rejects.toThrow(/did not get ready in time/);
    await services.stopAll();
  });

  it('cannot be started from a file that is not there', async () => {
    const starting = new ServiceGroup().start('/no/such/program', [], { logFile: log, ready: /x/ });
    await expect(starting).rejects.toThrow(/Cannot start program: .*ENOENT/);
  });
});

describe('run', () => {
  it('gives the output and the exit code', async () => {
    const script = `console.log('out'); console.error('err'); process.exitCode = 4`;
    const { code, output } = await run(process.execPath, ['-e', script], { allowFailure: true });
    expect(code).toBe(4);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
    await expect(run(process.execPath, ['-e', script])).rejects.toThrow(
      /ended with code 4\nout\nerr|ended with code 4\nerr\nout/,
    );
  });

  it('says that a program is not there', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow(/Cannot run no-such-program/);
  });
});

it('finds ports that are free', async () => {
  const port = await freePort();
  expect(await portIsFree(port)).toBe(true);
  expect(await portIsFree(port + 1)).toBe(true);
});
