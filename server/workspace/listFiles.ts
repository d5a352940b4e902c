import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromName, relativeTo, toPath, toUriPath } from '../files/paths';
import { walkAt } from '../files/walk';
import { excludeRules } from '../service/excludes';
import type { ScanTask, WorkspaceFolder } from './messages';

export interface ListedFile {
  readonly path: Buffer;
  readonly uri: string;
  readonly folder: WorkspaceFolder;
}

/** More files than these are not looked at in one workspace. */
const mostFiles = 200_000;

/** The files that a task is about, in the order of their paths; `cut` when there are more. */
export function listFiles(
  task: ScanTask,
  isWanted: () => boolean,
): { readonly files: readonly ListedFile[]; readonly cut: boolean } {
  const folders = task.folders.flatMap((folder) => {
    const path = toFilePath(folder.uri);
    return path === undefined ? [] : [{ ...folder, path }];
  });
  const only = task.only?.flatMap((uri) => toFilePath(uri) ?? []);
  const files: ListedFile[] = [];
  for (const folder of folders) {
    const globs = task.excludes.find((entry) => entry.folder === folder.uri)?.globs ?? [];
    const rules = excludeRules(globs);
    // A workspace folder within another one is walked by itself; what we keep changes as we scan.
    const apart = [...folders.map(({ path }) => path), ...(task.storage === undefined ? [] : [task.storage])];
    const inner = new Set(apart.flatMap((path) => namesBelow(folder.path, path)?.join('/') ?? []));
    const isExcluded = (names: readonly string[], isDirectory: boolean) =>
      rules.verdict(names, isDirectory) === 'ignored' || (isDirectory && inner.has(names.join('/')));
    const starts = only?.flatMap((path) => {
      const names = namesBelow(folder.path, path);
      return names ? [names] : [];
    });
    for (const names of starts ?? [[]]) {
      for (const item of walkAt(folder.path, names, true, isExcluded)) {
        if (files.length === mostFiles) return { files, cut: true };
        if (item.kind === 'problem') continue;
        const uri = `${folder.uri}/${toUriPath(relativeTo(folder.path, item.path))}`;
        files.push({ path: item.path, uri, folder });
        if (files.length % 256 === 0 && !isWanted()) return { files: [], cut: false };
      }
    }
  }
  return { files, cut: false };
}

/** The names that lead from a directory to what is at or below it. */
function namesBelow(directory: string, path: string): readonly string[] | undefined {
  if (path === directory) return [];
  const prefix = directory.endsWith(sep) ? directory : directory + sep;
  if (!path.startsWith(prefix)) return undefined;
  return path
    .slice(prefix.length)
    .split(sep)
    .filter((name) => name !== '')
    .map((name) => fromName(toPath(name)));
}

/** Undefined for what is no file of this machine. */
function toFilePath(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path;
  } catch {
    return undefined;
  }
}
