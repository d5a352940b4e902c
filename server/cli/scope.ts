import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** One path of the command line. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly isDirectory: boolean;
  /** The directory whose ignore file applies. */
  readonly workspace: string;
}

/** Throws the file system's error when there is no such file or directory. */
export function toTarget(path: string): Target {
  const absolute = resolve(path);
  const isDirectory = statSync(absolute).isDirectory();
  const directory = isDirectory ? absolute : dirname(absolute);
  return { path: absolute, isDirectory, workspace: repositoryOf(directory) ?? directory };
}

/** The directory whose ignore file applies to a file that need not exist. */
export function workspaceOf(file: string, current: string): string {
  const directory = dirname(file);
  return repositoryOf(directory) ?? (isWithin(directory, current) ? current : directory);
}

/** The directory that reports name files relative to: the current one, or else the one all targets share. */
export function baseOf(targets: readonly Target[], current: string): string {
  const directories = targets.map(({ path, isDirectory }) => (isDirectory ? path : dirname(path)));
  if (directories.every((directory) => isWithin(directory, current))) return current;
  let base = directories[0] ?? current;
  while (!directories.every((directory) => isWithin(directory, base))) {
    if (dirname(base) === base) return current;
    base = dirname(base);
  }
  return base;
}

/** The nearest directory upwards that holds `.git`. */
function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (lstatSync(`${at}${sep}.git`, { throwIfNoEntry: false })) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
