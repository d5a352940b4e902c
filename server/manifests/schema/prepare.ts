import type { Entry, ListTree, MapTree, Tree } from '../yaml/tree';
import { headOf } from '../yaml/tree';
import { didYouMean, nearest } from '../didYouMean';
import type { Report } from '../problem';
import { replaceBy } from '../problem';
import type { SchemaAt } from './schema';
import { itemsOf, propertyOf } from './schema';

/** What the API server lets through in the outermost object whatever the schema says. */
const metaFields = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * The object as the API server validates it: without unknown fields, which are reported, and without nulls that mean
 * nothing; with the schema's defaults, which have the place of the object that they were added to.
 */
export function prepare(tree: Tree, schema: SchemaAt, report: Report): Tree {
  return preparer(report)(tree, schema, '', true);
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

type Prepare = (tree: Tree, schema: SchemaAt | undefined, path: string, root?: boolean) => Tree;

function preparer(report: Report): Prepare {
  const unknown = (name: string, { key }: Entry, path: string, known: Iterable<string>) => {
    const moved = path === '' && ['name', 'namespace', 'labels', 'annotations'].includes(name);
    const meant = moved ? undefined : nearest(name, known);
    const hint = moved ? ' It belongs into metadata.' : didYouMean(meant);
    report(
      {
        code: 'unknown-field',
        message: `Unknown field ${joinPath(path, name)}.${hint}`,
        ...(meant !== undefined && { fix: replaceBy(meant) }),
      },
      key,
    );
  };

  const map = (tree: MapTree, schema: SchemaAt, path: string, root: boolean): Tree => {
    const { node } = schema;
    const known = Object.keys(node.properties ?? {});
    const entries = new Map<string, Entry>();
    // A value of the wrong type is reported as such, and not field by field.
    const isObject = node.type === undefined ? node.intOrString !== true : node.type === 'object';
    for (const [name, entry] of tree.entries) {
      const property = propertyOf(schema, name);
      const inner = joinPath(path, name);
      if (root && metaFields.has(name) && name === 'metadata') entries.set(name, entry);
      else if (!property) {
        if (node.preserve || (root && metaFields.has(name))) entries.set(name, entry);
        else if (isObject) unknown(name, entry, path, known);
      } else if (isNull(entry.value) && property.node.nullable !== true) {
        if (property.node.default !== undefined)
          entries.set(name, { ...entry, value: added(property, entry.value, inner) });
      } else entries.set(name, { ...entry, value: visit(entry.value, property, inner) });
    }
    const head = headOf(tree);
    for (const name of known) {
      const property = entries.has(name) ? undefined : propertyOf(schema, name);
      if (property?.node.default !== undefined)
        entries.set(name, { key: head, value: added(property, tree, joinPath(path, name)) });
    }
    if (root && isNull(entries.get('metadata')?.value)) entries.delete('metadata');
    return { ...tree, entries };
  };

  const list = (tree: ListTree, schema: SchemaAt, path: string): Tree => {
    const items = itemsOf(schema);
    if (!items) {
      if (!schema.node.preserve && schema.node.type === 'array')
        for (const item of tree.items)
          if (item.kind === 'map') for (const [name, entry] of item.entries) unknown(name, entry, path, []);
      return tree;
    }
    const prepared = tree.items.map((item, index) => {
      const inner = `${path}[${index}]`;
      const replaced = isNull(item) && !items.node.nullable && items.node.default !== undefined;
      return replaced ? added(items, item, inner) : visit(item, items, inner);
    });
    return { ...tree, items: prepared };
  };

  const added = (schema: SchemaAt, place: Tree, path: string): Tree =>
    visit(fromJson(schema.node.default, headOf(place)), schema, path);

  const visit: Prepare = (tree, schema, path, root = false) => {
    if (!schema || tree.kind === 'scalar') return tree;
    return tree.kind === 'map' ? map(tree, schema, path, root) : list(tree, schema, path);
  };
  return visit;
}

const isNull = (tree: Tree | undefined): boolean => tree?.kind === 'scalar' && tree.value === null;

function fromJson(value: unknown, span: { start: number; end: number }): Tree {
  const { start, end } = span;
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => fromJson(item, span)), start, end };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, inner]): [string, Entry] => [
      name,
      { key: { start, end }, value: fromJson(inner, span) },
    ]);
    return { kind: 'map', entries: new Map(entries), start, end };
  }
  if (typeof value === 'number')
    return { kind: 'scalar', value, integer: Number.isInteger(value), style: 'none', start, end };
  const simple = typeof value === 'string' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', value: simple, style: 'none', start, end };
}
