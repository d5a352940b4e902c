import type { Dirent, Stats } from 'node:fs';
import { constants, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureWords } from './failureWords';
import { IgnoreRules } from '../service/gitignore';
import { fromName, joinName, nameEncoding, toPath } from './paths';
import { readSmall } from './readSmall';

/** A file to scan, or a directory that could not be read. Paths are bytes: a name need not be UTF-8. */
export type Walked =
  | { readonly kind: 'file'; readonly path: Buffer }
  | { readonly kind: 'problem'; readonly path: Buffer; readonly message: string };

/** The rules of one directory, within those of the directory above. */
interface Level {
  readonly above: Level | undefined;
  readonly rules: IgnoreRules;
  /** How many names of the walked path lead to this directory, counted from the outermost level's directory. */
  readonly depth: number;
}

const skipped = new Set(['.git', 'node_modules']);

/** Is the entry at `names` below the walked directory left out beside what the ignore files leave out? */
export type IsExcluded = (names: readonly string[], isDirectory: boolean) => boolean;

interface Walk {
  readonly gitignore: boolean;
  readonly isExcluded: IsExcluded | undefined;
  /** How many names lead from the repository's top to the walked directory. */
  readonly above: number;
}

/**
 * The regular files below `root`, in the order of their names' bytes. Symbolic links are not followed. With
 * `gitignore` the ignore files of the repository apply, also those above `root`.
 */
export function* walk(root: string, gitignore: boolean, isExcluded?: IsExcluded): Generator<Walked> {
  yield* walkAt(root, [], gitignore, isExcluded);
}

/** Those of {@link walk} that are at or below the entry that `inner` names, seen from `root`. */
export function* walkAt(
  root: string,
  inner: readonly string[],
  gitignore: boolean,
  isExcluded?: IsExcluded,
): Generator<Walked> {
  const start = gitignore ? rulesAbove(root) : { level: undefined, names: [] };
  const options = { gitignore, isExcluded, above: start.names.length };
  let { names, level }: { names: readonly string[]; level: Level | undefined } = start;
  let directory = toPath(root);
  for (const [index, name] of inner.entries()) {
    const path = joinName(directory, Buffer.from(name, nameEncoding));
    const entry = look(path);
    const isDirectory = entry?.isDirectory() ?? false;
    if (!isDirectory && !(entry?.isFile() && index === inner.length - 1)) return;
    const within = directory;
    const has = (wanted: string) => look(joinName(within, wanted)) !== undefined;
    if (gitignore) level = levelOf(directory, has, names, level);
    names = [...names, name];
    if (skipped.has(name) || isLeftOut(options, level, names, isDirectory)) return;
    if (!isDirectory) {
      yield { kind: 'file', path };
      return;
    }
    directory = path;
  }
  yield* walkDirectory(directory, names, level, options);
}

function* walkDirectory(
  directory: Buffer,
  names: readonly string[],
  above: Level | undefined,
  options: Walk,
): Generator<Walked> {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true, encoding: nameEncoding });
  } catch (error) {
    yield { kind: 'problem', path: directory, message: failureWords(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const level = options.gitignore ? levelOf(directory, has, names, above) : undefined;
  for (const entry of entries) {
    const { name } = entry;
    const isDirectory = entry.isDirectory();
    if (!isDirectory && !entry.isFile()) continue;
    const inner = level || isDirectory || options.isExcluded ? [...names, name] : names;
    if (skipped.has(name) || isLeftOut(options, level, inner, isDirectory)) continue;
    const path = joinName(directory, Buffer.from(name, nameEncoding));
    if (isDirectory) yield* walkDirectory(path, inner, level, options);
    else yield { kind: 'file', path };
  }
}

function isLeftOut(
  { isExcluded, above }: Walk,
  level: Level | undefined,
  names: readonly string[],
  isDirectory: boolean,
): boolean {
  return isIgnored(level, names, isDirectory) || (isExcluded?.(names.slice(above), isDirectory) ?? false);
}

/** The innermost ignore file with an opinion decides. */
function isIgnored(level: Level | undefined, names: readonly string[], isDirectory: boolean): boolean {
  for (let at = level; at; at = at.above) {
    const verdict = at.rules.verdict(names.slice(at.depth), isDirectory);
    if (verdict) return verdict === 'ignored';
  }
  return false;
}

/**
 * The level that `directory`'s own ignore file adds. A repository within another one stands alone. `has` tells whether
 * the directory holds an entry: most hold neither of the two, and to ask the file system costs more than to know.
 */
function levelOf(
  directory: Buffer,
  has: (name: string) => boolean,
  names: readonly string[],
  above: Level | undefined,
): Level | undefined {
  let level = above;
  const add = (file: Buffer, flags = 0) => {
    const text = readSmall(file, flags)?.toString('latin1');
    if (text !== undefined) level = { above: level, rules: new IgnoreRules(text), depth: names.length };
  };
  const git = joinName(directory, '.git');
  if (has('.git')) {
    level = undefined;
    add(joinName(joinName(git, 'info'), 'exclude'));
  }
  // Git does not follow a link here either.
  if (has('.gitignore')) add(joinName(directory, '.gitignore'), constants.O_NOFOLLOW ?? 0);
  return level;
}

/** The levels of the directories from the repository's top down to the one above `root`. */
function rulesAbove(root: string): { level: Level | undefined; names: readonly string[] } {
  const outer: string[] = [];
  let top = root;
  while (!look(toPath(join(top, '.git')))) {
    const parent = dirname(top);
    if (parent === top) return { level: undefined, names: [] };
    top = parent;
    outer.unshift(top);
  }
  let level: Level | undefined;
  const names: string[] = [];
  for (const [index, directory] of outer.entries()) {
    const has = (name: string) => look(toPath(join(directory, name))) !== undefined;
    level = levelOf(toPath(directory), has, names.slice(), level);
    const next = outer[index + 1] ?? root;
    names.push(fromName(toPath(next.slice(directory.length).replace(/^[\\/]/, ''))));
  }
  return { level, names };
}

/** Undefined too for what cannot be looked at, such as a path that is too long. */
function look(path: Buffer): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
