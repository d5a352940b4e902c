import { didYouMean, nearest } from '../didYouMean';
import type { Fix, Report } from '../problem';
import { replaceBy } from '../problem';
import type { ScalarTree, Tree } from '../yaml/tree';
import { headOf } from '../yaml/tree';
import { hasFormat } from './formats';
import { joinPath } from './prepare';
import type { SchemaAt } from './schema';
import { itemsOf, nodeAt, propertyOf } from './schema';

/** What the schema has against a {@link prepare | prepared} object. */
export function validate(tree: Tree, schema: SchemaAt, path: string, report: Report): void {
  const { node } = schema;
  if (tree.kind === 'scalar' && tree.opaque) return;
  if (!checkType(tree, schema, path, report)) return;
  checkAlternatives(tree, schema, path, report);
  if (tree.kind === 'scalar') checkScalar(tree, schema, path, report);
  else if (tree.kind === 'list') {
    const { length } = tree.items;
    if (node.minItems !== undefined && length < node.minItems)
      report(
        { code: 'too-few', message: `${path} should have at least ${node.minItems} items.` },
        headOf(tree),
      );
    if (node.maxItems !== undefined && length > node.maxItems)
      report(
        { code: 'too-many', message: `${path} must have at most ${node.maxItems} items.` },
        headOf(tree),
      );
    const items = itemsOf(schema);
    if (items)
      for (const [index, item] of tree.items.entries()) validate(item, items, `${path}[${index}]`, report);
  } else {
    const { size } = tree.entries;
    if (node.minProperties !== undefined && size < node.minProperties)
      report(
        { code: 'too-few', message: `${path} should have at least ${counted(node.minProperties, 'field')}.` },
        headOf(tree),
      );
    if (node.maxProperties !== undefined && size > node.maxProperties) {
      const second = [...tree.entries.values()][node.maxProperties];
      report(
        { code: 'too-many', message: `${path} must have at most ${counted(node.maxProperties, 'field')}.` },
        second?.key ?? headOf(tree),
      );
    }
    for (const name of node.required ?? [])
      if (!tree.entries.has(name))
        report({ code: 'required', message: `${joinPath(path, name)} is required.` }, headOf(tree));
    for (const [name, { value }] of tree.entries) {
      const property = propertyOf(schema, name);
      if (property) validate(value, property, joinPath(path, name), report);
    }
  }
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const passes = (tree: Tree, schema: SchemaAt): boolean => {
  let clean = true;
  validate(tree, schema, '', () => (clean = false));
  return clean;
};

/** Of the alternatives, which sides the object takes. */
function checkAlternatives(tree: Tree, { file, node }: SchemaAt, path: string, report: Report): void {
  const matching = (list: readonly number[]) =>
    list.filter((index) => passes(tree, nodeAt(file, index))).length;
  const wrong = (message: string) =>
    report({ code: 'no-alternative', message: `${path} ${message}` }, headOf(tree));
  if (node.oneOf && matching(node.oneOf) !== 1) wrong('must match exactly one of the schema’s alternatives.');
  if (node.anyOf && matching(node.anyOf) === 0) wrong('must match one of the schema’s alternatives.');
  for (const index of node.allOf ?? []) validate(tree, nodeAt(file, index), path, report);
  if (node.not !== undefined && passes(tree, nodeAt(file, node.not))) wrong('must not be like this.');
}

function typeOf(tree: Tree): string {
  if (tree.kind !== 'scalar') return tree.kind === 'map' ? 'object' : 'array';
  if (typeof tree.value === 'number') return tree.integer ? 'integer' : 'number';
  return tree.value === null ? 'null' : typeof tree.value;
}

const quote: Fix = { title: 'Put it in quotes', replace: (text) => JSON.stringify(text) };

function checkType(tree: Tree, { node }: SchemaAt, path: string, report: Report): boolean {
  const found = typeOf(tree);
  const allowed = node.intOrString ? ['integer', 'string'] : node.type === undefined ? [] : [node.type];
  if (allowed.length === 0 || allowed.includes(found) || (found === 'null' && node.nullable)) return true;
  if (found === 'integer' && allowed.includes('number')) return true;
  // So it is: what has a format may be a list.
  if (found === 'array' && node.type === 'string' && node.format !== undefined) return true;
  const quotable =
    node.type === 'string' && tree.kind === 'scalar' && tree.style === 'plain' && found !== 'null';
  const message = `${path} must be of type ${allowed.join(' or ')}, not ${found}.${quotable ? ' Put it in quotes.' : ''}`;
  report(
    { code: 'wrong-type', message, ...(quotable && { fix: quote }) },
    tree.kind === 'scalar' ? tree : headOf(tree),
  );
  return false;
}

function checkScalar(tree: ScalarTree, { node }: SchemaAt, path: string, report: Report): void {
  const { value } = tree;
  const wrong = (code: string, message: string, fix?: Fix) =>
    report({ code, message: `${path} ${message}`, ...(fix && { fix }) }, tree);
  if (node.enum && value !== null && !node.enum.includes(value)) {
    const names = node.enum.map(String);
    const shown = names.map((name) => (name === '' ? '""' : name)).join(', ');
    const meant = nearest(String(value), names);
    wrong(
      'unsupported-value',
      `must be one of ${shown}.${didYouMean(meant)}`,
      meant === undefined ? undefined : replaceBy(meant),
    );
  }
  if (typeof value === 'number') {
    const bits = node.format === 'int32' ? 31 : undefined;
    if (bits !== undefined && (value < -(2 ** bits) || value >= 2 ** bits))
      wrong('out-of-range', 'must fit into 32 bits.');
    if (node.minimum !== undefined && value < node.minimum)
      wrong('out-of-range', `must be at least ${node.minimum}.`);
    if (node.maximum !== undefined && value > node.maximum)
      wrong('out-of-range', `must be at most ${node.maximum}.`);
  }
  if (typeof value !== 'string') return;
  const length = node.maxLength === undefined && node.minLength === undefined ? 0 : Array.from(value).length;
  if (node.maxLength !== undefined && length > node.maxLength)
    return wrong('too-long', `must have at most ${counted(node.maxLength, 'character')}.`);
  if (node.minLength !== undefined && length < node.minLength)
    return wrong('too-short', `must have at least ${counted(node.minLength, 'character')}.`);
  // Longer than any value that is meant: JavaScript's time is not linear.
  if (node.pattern !== undefined && value.length <= 5000 && !regex(node.pattern).test(value))
    return wrong('pattern', `must match ${node.pattern}.`);
  if (node.format !== undefined && !hasFormat(value, node.format))
    wrong('format', `must have the format ${node.format === 'byte' ? 'base64' : node.format}.`);
}

const compiled = new Map<string, RegExp>();

function regex(pattern: string): RegExp {
  let found = compiled.get(pattern);
  if (!found) compiled.set(pattern, (found = new RegExp(pattern, 'u')));
  return found;
}
