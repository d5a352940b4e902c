/**
 * Turns the CRDs of an operator into the compact schema that `server/manifests` validates by: no prose, and every
 * distinct piece once. `node scripts/manifestSchemas.mjs NAME VERSION CRDS.yaml…` rewrites
 * `server/manifests/schema/NAME.json`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { root } from './lib/paths.mjs';
import { runMain, UserError } from './lib/progress.mjs';

/** What is kept of a schema under its own name; a keyword that is in none of these lists stops the generator. */
const kept = [
  'type',
  'required',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
  'format',
  'nullable',
  'default',
];
const renamed = new Map([
  ['x-kubernetes-preserve-unknown-fields', 'preserve'],
  ['x-kubernetes-int-or-string', 'intOrString'],
]);
const dropped = new Set(['description', 'example', 'x-kubernetes-map-type', 'x-kubernetes-list-map-keys']);
const alternatives = ['oneOf', 'anyOf', 'allOf'];

/** @typedef {Record<string, unknown>} Json */

class Pool {
  /** @type {Json[]} */
  nodes = [];
  /** @type {Map<string, number>} */
  #known = new Map();

  /** The index of the node, which is added when no equal one is there. @param {Json} node */
  add(node) {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.nodes.length);
    return this.nodes.push(node) - 1;
  }
}

/** @param {Json} schema @param {Pool} pool @param {string} where @returns {number} */
function compact(schema, pool, where) {
  /** @type {Json} */
  const node = {};
  for (const [key, value] of Object.entries(schema)) {
    if (dropped.has(key)) continue;
    const child = (/** @type {unknown} */ part, /** @type {string} */ name) =>
      compact(/** @type {Json} */ (part), pool, `${where}.${name}`);
    if (kept.includes(key)) node[key] = value;
    else if (renamed.has(key)) node[/** @type {string} */ (renamed.get(key))] = value;
    else if (key === 'properties') {
      const entries = Object.entries(/** @type {Json} */ (value));
      node.properties = Object.fromEntries(entries.map(([name, part]) => [name, child(part, name)]));
    } else if (key === 'items') node.items = child(value, 'items');
    else if (key === 'additionalProperties') node.values = value === true ? compact({}, pool, where) : child(value, '*');
    else if (key === 'not') node.not = child(value, 'not');
    else if (alternatives.includes(key))
      node[key] = /** @type {unknown[]} */ (value).map((part) => child(part, key));
    else if (key === 'x-kubernetes-list-type') {
      if (value !== 'atomic') throw new UserError(`${where}: lists of type ${value} are not supported.`);
    } else if (key === 'x-kubernetes-validations') {
      node.rules = /** @type {Json[]} */ (value).map(({ rule, message, ...more }) => {
        if (Object.keys(more).length > 0) throw new UserError(`${where}: a rule with ${Object.keys(more)}.`);
        return { rule, message };
      });
    } else throw new UserError(`${where}: the keyword ${key} is not supported.`);
  }
  return pool.add(node);
}

await runMain(async () => {
  const [name, version, ...files] = process.argv.slice(2);
  if (!name || !version || files.length === 0)
    throw new UserError('Usage: node scripts/manifestSchemas.mjs NAME VERSION CRDS.yaml...');
  const pool = new Pool();
  /** @type {Record<string, unknown>} */
  const kinds = {};
  for (const document of files.flatMap((file) => parseAllDocuments(fs.readFileSync(file, 'utf8')))) {
    const crd = document.toJS?.();
    if (crd?.kind !== 'CustomResourceDefinition') continue;
    const { group, names, scope, versions } = crd.spec;
    kinds[`${group}/${names.kind}`] = {
      scope,
      versions: Object.fromEntries(
        versions.map((/** @type {any} */ one) => [
          one.name,
          {
            served: one.served,
            ...(one.deprecated && { deprecated: true }),
            schema: compact(one.schema.openAPIV3Schema, pool, names.kind),
          },
        ]),
      ),
    };
  }
  const header = `CRDs of ${name} ${version}, written by scripts/manifestSchemas.mjs: do not edit.`;
  const lines = pool.nodes.map((node) => JSON.stringify(node)).join(',\n');
  const folder = path.join(root, 'server/manifests/schema');
  const text = `{"$comment":${JSON.stringify(header)},"version":${JSON.stringify(version)},\n"kinds":${JSON.stringify(kinds)},\n"nodes":[\n${lines}\n]}\n`;
  fs.writeFileSync(path.join(folder, `${name}.json`), text);
  console.log(`${Object.keys(kinds).length} kinds, ${pool.nodes.length} nodes, ${text.length} characters`);
});
