import { statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { disk } from '../../files/disk';
import { failureWords } from '../../files/failureWords';
import { printable, toPath } from '../../files/paths';
import { readText } from '../../files/readText';
import { walk } from '../../files/walk';
import type { FileContext } from '../../manifests';
import { contextsOf, isKustomization } from '../../manifests';
import { ManifestRefusal } from './arguments';

export interface ManifestFile {
  /** As given, or below a directory as given. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Named files as they are; of directories the YAML and JSON files. Throws a {@link ManifestRefusal}. */
export function* manifestFiles(names: readonly string[]): Generator<ManifestFile> {
  for (const name of names) {
    const root = resolve(name);
    if (!isDirectory(name)) {
      yield { name, path: root };
      continue;
    }
    for (const found of walk(root, true)) {
      const path = found.path.toString('utf8');
      if (found.kind === 'problem') throw unreadable(path, found.message);
      if (!/\.(?:ya?ml|json)$/i.test(path) && !isKustomization(basename(path))) continue;
      yield {
        name: `${name.replace(/[\\/]+$/, '')}${path.slice(root.length)}`.replace(/^\.[\\/]/, ''),
        path,
      };
    }
  }
}

/** The text of a file; undefined for what is no text. Throws a {@link ManifestRefusal}. */
export function manifestText(path: string): string | undefined {
  const read = readText(toPath(path));
  if (read.kind === 'problem') throw unreadable(path, read.message);
  if (read.kind === 'too-large') throw unreadable(path, 'it is too large');
  return read.kind === 'text' ? read.text : undefined;
}

/** What the charts and kustomizations around the files say about them. */
export function contextsAround(files: readonly ManifestFile[]): (path: string) => FileContext {
  const contextOf = contextsOf(
    files.map(({ path }) => slashed(path)),
    disk,
  );
  return (path) => contextOf(slashed(path));
}

const slashed = (path: string): string => path.split(sep).join('/');

function isDirectory(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw unreadable(name, failureWords(error));
  }
}

const unreadable = (path: string, why: string): ManifestRefusal =>
  new ManifestRefusal(`Cannot read ${printable(path)}: ${why}.`);
