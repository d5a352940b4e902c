import type { ManifestDocument } from '../document';
import type { Tree } from '../yaml/tree';
import { at, itemsAt, textAt } from '../yaml/tree';
import type { Reference } from './facts';

/** Which object a field of this name points to, by the fields of its value. */
type Read = (
  value: Tree,
) => readonly [kind: string, at: Tree | undefined, key?: Tree | undefined] | undefined;

const named =
  (kind: string): Read =>
  (value) => [kind, at(value, 'name'), at(value, 'key')];

/** Fields that refer to other objects wherever they are, in manifests of the operator and in workloads. */
const fields: Readonly<Record<string, Read>> = {
  secretStoreRef: storeOf,
  storeRef: storeOf,
  generatorRef: (value) => [textAt(value, 'kind') ?? 'ClusterGenerator', at(value, 'name')],
  serviceAccountRef: named('ServiceAccount'),
  serviceAccountName: (value) => ['ServiceAccount', value],
  secretKeyRef: named('Secret'),
  secretRef: (value) =>
    value.kind === 'map' && value.entries.has('name') ? named('Secret')(value) : undefined,
  // Of a volume, an Ingress; with `projected` sources it is `secret: {name}`.
  secretName: (value) => ['Secret', value],
  secret: (value) =>
    value.kind === 'map' && value.entries.has('name') ? ['Secret', at(value, 'name')] : undefined,
};

function storeOf(value: Tree): ReturnType<Read> {
  const kind = textAt(value, 'kind') ?? 'SecretStore';
  // Another kind is told as such.
  return /^(?:Cluster)?SecretStore$/.test(kind) ? [kind, at(value, 'name')] : undefined;
}

/** A field with this name or ending refers to a Secret's key in a store's authentication. */
const SECRET_SELECTOR = /(?:SecretRef|^secretRef|^roleRef|^clientCert)$/;
const deepest = 40;

/** Every object that the document names. */
export function referencesOf({ root, kind }: ManifestDocument): Reference[] {
  // Workflows name nothing of a cluster.
  if (kind === 'Secret' || kind === '') return [];
  const found: Reference[] = [];
  const spec = at(root, 'spec') ?? root;
  const visit = (tree: Tree, depth: number): void => {
    if (depth > deepest) return;
    if (tree.kind === 'list') for (const item of tree.items) visit(item, depth + 1);
    if (tree.kind !== 'map') return;
    for (const item of itemsAt(tree, 'imagePullSecrets')) add(['Secret', at(item, 'name')], item);
    for (const [name, { value }] of tree.entries) {
      const read = Object.hasOwn(fields, name)
        ? fields[name]
        : SECRET_SELECTOR.test(name)
          ? named('Secret')
          : undefined;
      const reference = read?.(value);
      if (reference) add(reference, value);
      // The entries that a volume shows as files.
      const shown = name === 'secret' ? (at(value, 'secretName') ?? at(value, 'name')) : undefined;
      if (shown) for (const item of itemsAt(value, 'items')) add(['Secret', shown, at(item, 'key')], item);
      visit(value, depth + 1);
    }
  };
  const add = ([target, place, key]: NonNullable<ReturnType<Read>>, value: Tree) => {
    const name = textAt(place);
    if (!place || !name || (place.kind === 'scalar' && place.opaque)) return;
    const optional = at(value, 'optional');
    if (optional?.kind === 'scalar' && optional.value === true) return;
    const namespace = textAt(value, 'namespace');
    const wanted = textAt(key);
    found.push({
      kind: target,
      name,
      start: place.start,
      end: place.end,
      ...(namespace !== undefined && { namespace }),
      ...(wanted !== undefined && key && { key: wanted, keyPlace: { start: key.start, end: key.end } }),
    });
  };
  visit(spec, 0);
  return found;
}
