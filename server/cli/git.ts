import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ChangedLines, DiffReader } from './changedLines';
import { printable } from '../files/paths';
import { maxBytes } from '../files/readText';

/** What is wrong, as a sentence that says what to do. */
export class GitError extends Error {}

/** A file of the index or the work tree that holds something that another state does not. */
export interface ChangedFile {
  /** Relative to the top of the repository, as bytes. */
  readonly name: Buffer;
  /** The blob in the index; all zeros for a file of the work tree that is not in it as it is. */
  readonly blob: string;
  /** Absent: all are. */
  readonly lines?: ChangedLines;
}

/** As much as Git may say at once, in bytes. */
const maxOutput = 256 * 1024 * 1024;
/** As much of blobs as is read at once, in bytes. */
const batchBytes = 32 * 1024 * 1024;

/** Nothing of the user's settings changes what these print; nothing of a repository is run. */
const diff = (
  '-c core.quotePath=true -c core.fsmonitor=false --literal-pathspecs diff ' +
  '--no-color --no-ext-diff --no-textconv --no-renames --no-relative --ignore-submodules=all ' +
  '--diff-filter=d --src-prefix=a/ --dst-prefix=b/ --inter-hunk-context=0'
).split(' ');

/** The top of the repository that holds `directory`. */
export function topOf(directory: string): string {
  const { status, stdout } = run(directory, ['rev-parse', '--show-toplevel']);
  const top = stdout.toString().replace(/\n$/, '');
  if (status !== 0 || top === '') throw new GitError('This is no Git work tree. Go into a repository first.');
  return resolve(top);
}

/** The commit from which `ref` and the present one went apart. */
export function forkPoint(directory: string, ref: string): string {
  const known = run(directory, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (known.status !== 0)
    throw new GitError(`There is no commit '${printable(ref)}'. Fetch it, or name another one.`);
  const { status, stdout } = run(directory, ['merge-base', ref, 'HEAD']);
  if (status !== 0)
    throw new GitError(`HEAD and '${printable(ref)}' have no commit in common. Fetch more of the history.`);
  return stdout.toString().trim();
}

/**
 * The regular files with changed lines, in the order of their names: of the index against HEAD, or of the work tree
 * against `base`. `paths` are relative to `directory`; none means all.
 */
export async function changedFiles(
  directory: string,
  base: string | undefined,
  paths: readonly string[],
): Promise<readonly ChangedFile[]> {
  const against = [...(base === undefined ? ['--cached'] : [base]), '--', ...paths];
  const { stdout, stderr, status } = run(directory, [...diff, '--raw', '--no-abbrev', '-z', ...against]);
  if (status !== 0) throw failure(stderr);
  const reader = new DiffReader();
  await stream(directory, [...diff, '-U0', ...against], (piece) => reader.take(piece));
  const fields = split(stdout, 0);
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode = '', old, blob = ''] = fields[i]!.toString().split(' ');
    const name = fields[i + 1]!;
    // Links and submodules hold no text of ours; a mode that changed is no change of lines.
    if (!mode.startsWith('100') || (old === blob && /[^0]/.test(blob))) continue;
    // Without a hunk Git takes it for binary: then any line can be new.
    const lines = reader.files.get(name.toString('latin1'));
    files.push({ name, blob, ...(lines && { lines }) });
  }
  return files;
}

/** The contents of blobs in their order; undefined for one that is too large to be scanned. */
export function* blobs(directory: string, ids: readonly string[]): Generator<Buffer | undefined> {
  const input = (list: readonly string[]) => Buffer.from(list.map((id) => `${id}\n`).join(''));
  const sizes = run(directory, ['cat-file', '--batch-check=%(objectsize)'], input(ids))
    .stdout.toString()
    .split('\n')
    .map(Number);
  for (let from = 0; from < ids.length;) {
    let to = from;
    let total = 0;
    while (to < ids.length && (to === from || total + (sizes[to] ?? 0) <= batchBytes)) {
      if ((sizes[to] ?? 0) <= maxBytes) total += sizes[to] ?? 0;
      to++;
    }
    const wanted = ids.slice(from, to).filter((_, i) => (sizes[from + i] ?? 0) <= maxBytes);
    const { stdout, stderr, status } = run(directory, ['cat-file', '--batch'], input(wanted));
    if (status !== 0) throw failure(stderr);
    let at = 0;
    for (let i = from; i < to; i++) {
      const size = sizes[i] ?? 0;
      if (size > maxBytes) {
        yield undefined;
        continue;
      }
      const start = stdout.indexOf('\n', at) + 1;
      yield stdout.subarray(start, start + size);
      at = start + size + 1;
    }
    from = to;
  }
}

function run(cwd: string, args: readonly string[], input?: Buffer) {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    maxBuffer: maxOutput,
    ...(input && { input }),
    windowsHide: true,
  });
  if (error) throw notRun(error);
  return { status, stdout, stderr };
}

function stream(cwd: string, args: readonly string[], take: (piece: Buffer) => void): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn('git', args, { cwd, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    child.once('error', (error) => reject(notRun(error)));
    child.stdout.on('data', take);
    child.once('close', (status) => (status === 0 ? done() : reject(failure(Buffer.alloc(0)))));
  });
}

function notRun(error: Error): GitError {
  const missing = 'code' in error && error.code === 'ENOENT';
  return new GitError(missing ? 'Git was not found. Install it, or scan files.' : 'Git could not be run.');
}

function failure(stderr: Buffer): GitError {
  const [first = ''] = stderr.subarray(0, 500).toString().split('\n');
  return new GitError(`Git failed${first === '' ? '' : `: ${printable(first)}`}.`);
}

function split(bytes: Buffer, separator: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(separator, at);
    if (end < 0) break;
    parts.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return parts;
}
