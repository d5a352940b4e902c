import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

export interface Program {
  /** The bundled script. */
  readonly file: string;
}

/** Bundles a program of the project for the tests of this file, as `esbuild.mjs` does. */
export function bundled(entry: 'server/main.ts' | 'server/cli/main.ts'): Program {
  const directory = temporaryDirectory();
  const file = join(directory, 'program.js');
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
  });
  return { file };
}

/** A directory that is removed when the tests of this file are over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'strongroom-test-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `node <nodeArguments> <program> <args>` to its end. */
export async function runProgram(
  { file }: Program,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly nodeArguments?: readonly string[];
    readonly uid?: number;
    readonly env?: Readonly<Record<string, string>>;
    /** For its standard input, which is empty otherwise. */
    readonly input?: string | Buffer;
  } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [...(options.nodeArguments ?? []), file, ...args], {
    cwd: options.cwd ?? root,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(options.input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}
