import type { FileContext } from './checkDocument';
import { readDocument } from './yaml/readDocument';
import type { Tree } from './yaml/tree';
import { itemsAt, textAt } from './yaml/tree';

/** A kustomization: its file, with `/` between the names. */
export interface Kustomization {
  readonly path: string;
  readonly text: string;
}

interface Layer {
  readonly directory: string;
  readonly namespace: string | undefined;
  readonly resources: readonly string[];
  readonly patches: readonly string[];
}

export const isKustomization = (name: string): boolean =>
  /^(?:kustomization\.ya?ml|Kustomization)$/.test(name);

const deepest = 20;

/**
 * What kustomizations say about the files that they take: which are patches, and into which namespace everything goes. A
 * prefix of names changes nothing here: it is put before names and before what refers to them.
 */
export function kustomizeContexts(files: readonly Kustomization[]): Map<string, FileContext> {
  const layers = new Map(files.map(({ path, text }) => [directoryOf(path), readLayer(path, text)]));
  const patches = new Set<string>();
  const namespaces = new Map<string, Set<string | undefined>>();
  const taken = new Set([...layers.values()].flatMap(({ resources }) => resources));
  const visit = (layer: Layer, outer: string | undefined, depth: number): void => {
    const namespace = outer ?? layer.namespace;
    for (const path of layer.patches) patches.add(path);
    for (const path of [...layer.resources, ...layer.patches]) {
      const inner = layers.get(path);
      if (inner && depth < deepest) visit(inner, namespace, depth + 1);
      else namespaces.set(path, (namespaces.get(path) ?? new Set()).add(namespace));
    }
  };
  for (const layer of layers.values()) if (!taken.has(layer.directory)) visit(layer, undefined, 0);
  const contexts = new Map<string, FileContext>();
  for (const path of new Set([...patches, ...namespaces.keys()])) {
    const [namespace, ...others] = namespaces.get(path) ?? [];
    contexts.set(path, {
      ...(patches.has(path) && { patch: true }),
      // A base that goes into several namespaces has none of its own.
      ...(namespace !== undefined && others.length === 0 && { namespace }),
    });
  }
  return contexts;
}

function readLayer(path: string, text: string): Layer {
  const directory = directoryOf(path);
  const { root } = readDocument(text);
  const texts = (items: readonly Tree[], ...field: string[]) =>
    items.flatMap((item) => {
      const name = textAt(item, ...field);
      return name === undefined || name.includes('\n') || name.includes('://')
        ? []
        : [joined(directory, name)];
    });
  return {
    directory,
    namespace: textAt(root, 'namespace'),
    resources: ['resources', 'bases', 'components'].flatMap((name) => texts(itemsAt(root, name))),
    patches: [
      ...texts(itemsAt(root, 'patchesStrategicMerge')),
      ...texts(itemsAt(root, 'patches'), 'path'),
      ...texts(itemsAt(root, 'patchesJson6902'), 'path'),
    ],
  };
}

const directoryOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

function joined(directory: string, name: string): string {
  const parts = directory.split('/');
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
