import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { failureWords } from '../../files/failureWords';
import { printable, toPath } from '../../files/paths';
import { readText } from '../../files/readText';
import { walk } from '../../files/walk';
import type { FileContext, Kustomization } from '../../manifests';
import { chartValues, isKustomization, kustomizeContexts } from '../../manifests';
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
export function contextsOf(files: readonly ManifestFile[]): (path: string) => FileContext {
  const kustomizations = new Map<string, Kustomization>();
  const directories = new Set<string>();
  const lookAbove = (directory: string, left: number): void => {
    if (directories.has(directory)) return;
    directories.add(directory);
    for (const name of namesIn(directory).filter(isKustomization)) {
      const path = join(directory, name);
      kustomizations.set(path, { path: slashed(path), text: textOf(path) });
    }
    if (left > 0 && dirname(directory) !== directory) lookAbove(dirname(directory), left - 1);
  };
  // An overlay beside its base names files of the base, and the reverse.
  for (const { path } of files) lookAbove(dirname(path), 3);
  const contexts = kustomizeContexts([...kustomizations.values()]);
  const charts = new Map<string, FileContext>();
  return (path) => ({ ...contexts.get(slashed(path)), ...chartAround(path, charts) });
}

/** Of a file below `templates/` beside a `Chart.yaml`. */
function chartAround(path: string, known: Map<string, FileContext>): FileContext {
  const at = path.lastIndexOf(`${sep}templates${sep}`);
  const chart = path.slice(0, at);
  let context = at < 0 ? {} : known.get(chart);
  if (!context) {
    const isChart = existsSync(join(chart, 'Chart.yaml'));
    context = isChart ? { helm: true, values: chartValues(textOf(join(chart, 'values.yaml'))) } : {};
    known.set(chart, context);
  }
  return context;
}

const slashed = (path: string): string => path.split(sep).join('/');

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** What cannot be read says nothing here; named as a file to check, it is told. */
function textOf(path: string): string {
  const read = readText(toPath(path));
  return read.kind === 'text' ? read.text : '';
}

function isDirectory(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw unreadable(name, failureWords(error));
  }
}

const unreadable = (path: string, why: string): ManifestRefusal =>
  new ManifestRefusal(`Cannot read ${printable(path)}: ${why}.`);
