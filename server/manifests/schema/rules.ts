import { Environment } from '@marcbachmann/cel-js';
import type { Report } from '../problem';
import type { Tree } from '../yaml/tree';
import { headOf } from '../yaml/tree';
import { joinPath } from './prepare';
import type { SchemaAt } from './schema';
import { itemsOf, propertyOf } from './schema';

type Rule = (context: { readonly self: unknown }) => unknown;

let environment: Environment | undefined;
const compiled = new Map<string, Rule>();

/** A CEL rule, ready to run. Throws when the language or one of its functions is not known. */
export function compileRule(rule: string): Rule {
  let found = compiled.get(rule);
  if (!found) {
    environment ??= new Environment().registerVariable('self', 'dyn');
    compiled.set(rule, (found = environment.parse(rule)));
  }
  return found;
}

/** What the CEL rules of the schema have against a prepared object that has passed {@link validate}. */
export function checkRules(tree: Tree, schema: SchemaAt, path: string, report: Report): void {
  if (tree.kind === 'scalar' && tree.value === null) return;
  for (const { rule, message } of schema.node.rules ?? [])
    if (!holds(rule, tree, schema))
      report({ code: 'cel-rule', message: `${path}: ${message ?? `failed rule: ${rule}`}.` }, headOf(tree));
  if (tree.kind === 'list') {
    const items = itemsOf(schema);
    if (items) for (const [i, item] of tree.items.entries()) checkRules(item, items, `${path}[${i}]`, report);
  } else if (tree.kind === 'map') {
    for (const [name, { value }] of tree.entries) {
      const property = propertyOf(schema, name);
      if (property) checkRules(value, property, joinPath(path, name), report);
    }
  }
}

/** A rule that cannot be decided counts as broken, as it does for the API server. */
function holds(rule: string, tree: Tree, schema: SchemaAt): boolean {
  try {
    return compileRule(rule)({ self: toCel(tree, schema) }) === true;
  } catch {
    return false;
  }
}

/** The value as CEL has it: integers as such, and fields under the names that an expression can write. */
function toCel(tree: Tree, schema: SchemaAt | undefined): unknown {
  if (tree.kind === 'scalar')
    return typeof tree.value === 'number' && tree.integer ? BigInt(tree.value) : tree.value;
  if (tree.kind === 'list') {
    const items = schema && itemsOf(schema);
    return tree.items.map((item) => toCel(item, items));
  }
  const named = schema?.node.properties;
  return Object.fromEntries(
    [...tree.entries].map(([name, { value }]) => [
      named && Object.hasOwn(named, name) ? escapeName(name) : name,
      toCel(value, schema && propertyOf(schema, name)),
    ]),
  );
}

const reserved = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

function escapeName(name: string): string {
  if (reserved.has(name)) return `__${name}__`;
  return name
    .replaceAll('__', '__underscores__')
    .replaceAll('.', '__dot__')
    .replaceAll('-', '__dash__')
    .replaceAll('/', '__slash__');
}
