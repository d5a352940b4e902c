import { resolve } from 'node:path';
import { failureWords } from '../files/failureWords';
import type { ScanArguments } from './arguments';
import type { ChangedLines } from './changedLines';
import { blobs, changedFiles, forkPoint, topOf } from './git';
import type { ChangedFile } from './git';
import { joinName, toPath } from '../files/paths';
import type { FileText } from '../files/readText';
import { maxBytes, readText, textOf } from '../files/readText';
import type { Target } from './scope';
import { baseOf, toTarget, workspaceOf } from './scope';
import type { Tally } from './tally';
import { walk } from '../files/walk';

/** A text to scan. */
export interface SourceFile {
  readonly kind: 'file';
  /** As bytes, absolute; where the text is or would be. */
  readonly path: Buffer;
  readonly workspace: string;
  /** Only findings on these lines count. */
  readonly lines?: ChangedLines;
  readonly read: () => FileText;
}

/** A place that could not be read. */
export interface SourceProblem {
  readonly kind: 'problem';
  readonly path: Buffer;
  readonly message: string;
}

export type SourceItem = SourceFile | SourceProblem;

/** What one run scans. */
export interface Source {
  readonly items: Iterable<SourceItem>;
  /** Directories whose files say how to scan; absolute. */
  readonly workspaces: readonly string[];
  /** Those of which every file is scanned. */
  readonly whole: readonly string[];
  /** Directory that paths are told relative to. */
  readonly base: string;
}

/** Finds out what to scan; throws a `GitError` when Git cannot tell. Paths that are not there are noted. */
export async function openSource(options: ScanArguments, tally: Tally): Promise<Source> {
  const { from, paths } = options;
  const current = process.cwd();
  switch (from.kind) {
    case 'files':
      return fileSource(paths.length > 0 ? paths : ['.'], options.gitignore, tally);
    case 'stdin':
      return stdinSource(resolve(current, from.name));
    case 'staged':
    case 'since':
  }
  const top = topOf(current);
  const base = from.kind === 'since' ? forkPoint(current, from.ref) : undefined;
  const files = await changedFiles(current, base, paths);
  const items = base === undefined ? stagedFiles(top, files) : files.map((file) => workTreeFile(top, file));
  return { items, workspaces: [top], whole: [], base: top };
}

function fileSource(paths: readonly string[], gitignore: boolean, tally: Tally): Source {
  const targets = paths.flatMap((path): Target[] => {
    try {
      return [toTarget(path)];
    } catch (error) {
      tally.note({ kind: 'problem', path: toPath(path), message: failureWords(error) });
      return [];
    }
  });
  return {
    items: filesOf(targets, gitignore),
    workspaces: [...new Set(targets.map(({ workspace }) => workspace))],
    whole: targets.filter(({ path, workspace }) => path === workspace).map(({ workspace }) => workspace),
    base: baseOf(targets, process.cwd()),
  };
}

/** Only named paths can overlap; one directory never yields a file twice. */
function* filesOf(targets: readonly Target[], gitignore: boolean): Generator<SourceItem> {
  const seen = targets.length > 1 ? new Set<string>() : undefined;
  for (const { path: target, isDirectory, workspace } of targets) {
    const walked = isDirectory ? walk(target, gitignore) : [{ kind: 'file', path: toPath(target) } as const];
    for (const item of walked) {
      const key = item.path.toString('latin1');
      if (seen?.has(key)) continue;
      seen?.add(key);
      const { path } = item;
      const read = isDirectory ? () => readText(path) : () => fully(readText(path));
      yield item.kind === 'problem' ? item : { kind: 'file', path, workspace, read };
    }
  }
}

/** What was asked for by name is not left out in silence: whoever asked would take it for clean. */
function fully(text: FileText): FileText {
  return text.kind === 'too-large' ? { kind: 'problem', message: 'larger than 50 MB, not scanned' } : text;
}

function* stagedFiles(top: string, files: readonly ChangedFile[]): Generator<SourceItem> {
  const ids = files.map(({ blob }) => blob);
  let at = 0;
  for (const bytes of blobs(top, ids)) {
    const file = files[at++]!;
    const read = (): FileText => (bytes ? textOf(bytes) : { kind: 'too-large' });
    yield { ...workTreeFile(top, file), read };
  }
}

function workTreeFile(top: string, { name, lines }: ChangedFile): SourceFile {
  const path = joinName(toPath(top), name);
  return { kind: 'file', path, workspace: top, read: () => readText(path), ...(lines && { lines }) };
}

async function stdinSource(path: string): Promise<Source> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    // What is too much is read to its end, so that whoever writes it is not cut off, and not kept.
    if (length <= maxBytes) pieces.push(bytes);
  }
  const workspace = workspaceOf(path, process.cwd());
  const read = (): FileText =>
    fully(length > maxBytes ? { kind: 'too-large' } : textOf(Buffer.concat(pieces)));
  return {
    items: [{ kind: 'file', path: toPath(path), workspace, read }],
    workspaces: [workspace],
    whole: [],
    base: process.cwd(),
  };
}
