/**
 * Turns the CRDs of an operator into the compact schema that `server/manifests` validates by: no prose, and every
 * distinct piece once.
 *
 *     node scripts/manifestSchemas.mjs "the External Secrets Operator" 2.9.0 CRDS.yaml… >server/manifests/schema/externalSecrets.json
 */
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { runMain, UserError } from './lib/progress.mjs';

/**
 * @typedef {{
 *   properties?: Record<string, Schema>, items?: Schema, additionalProperties?: Schema | boolean, not?: Schema,
 *   oneOf?: Schema[], anyOf?: Schema[], allOf?: Schema[],
 *   'x-kubernetes-validations'?: Record<string, string>[],
 *   'x-kubernetes-list-type'?: string,
 *   'x-kubernetes-preserve-unknown-fields'?: boolean,
 *   'x-kubernetes-int-or-string'?: boolean,
 * } & Record<string, unknown>} Schema
 * @typedef {{
 *   kind: string,
 *   spec: {
 *     group: string, scope: string, names: { kind: string },
 *     versions: { name: string, served: boolean, deprecated?: boolean, schema: { openAPIV3Schema: Schema } }[],
 *   },
 * }} Crd
 */

/** What is kept of a schema as it is. */
const kept = new Set(
  'type required enum pattern minLength maxLength minItems maxItems minProperties maxProperties minimum maximum format nullable default'.split(
    ' ',
  ),
);
const dropped = new Set(['description', 'example', 'x-kubernetes-map-type']);

/** Every distinct piece of the schemas. */
class Pool {
  /** @type {object[]} */
  nodes = [];
  /** @type {Map<string, number>} */
  #known = new Map();

  /** The index of the node, which is added when no equal one is there. @param {object} node */
  add(node) {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.nodes.length);
    return this.nodes.push(node) - 1;
  }
}

/** The index of the schema in the pool. @param {Schema} schema @param {Pool} pool @param {string} where @returns {number} */
function compact(schema, pool, where) {
  const {
    properties,
    items,
    additionalProperties,
    not,
    oneOf,
    anyOf,
    allOf,
    'x-kubernetes-validations': rules,
    'x-kubernetes-list-type': listType = 'atomic',
    'x-kubernetes-preserve-unknown-fields': preserve,
    'x-kubernetes-int-or-string': intOrString,
    ...more
  } = schema;
  const child = (/** @type {Schema} */ part, name = '') => compact(part, pool, `${where}.${name}`);
  const all = (/** @type {Schema[]} */ parts) => parts.map((part) => child(part));
  if (listType !== 'atomic') throw new UserError(`${where}: lists of type ${listType} are not supported.`);
  const plain = Object.entries(more).filter(([key]) => !dropped.has(key));
  const unknown = plain.find(([key]) => !kept.has(key));
  if (unknown) throw new UserError(`${where}: the keyword ${unknown[0]} is not supported.`);
  return pool.add({
    ...Object.fromEntries(plain),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, child(part, name)]),
      ),
    }),
    ...(items && { items: child(items, 'items') }),
    ...(additionalProperties && {
      values: child(additionalProperties === true ? {} : additionalProperties, '*'),
    }),
    ...(preserve && { preserve }),
    ...(intOrString && { intOrString }),
    ...(oneOf && { oneOf: all(oneOf) }),
    ...(anyOf && { anyOf: all(anyOf) }),
    ...(allOf && { allOf: all(allOf) }),
    ...(not && { not: child(not) }),
    ...(rules && { rules: rules.map((rule) => compactRule(rule, where)) }),
  });
}

/** @param {Record<string, string>} rule @param {string} where */
function compactRule({ rule, message, ...more }, where) {
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) throw new UserError(`${where}: rules with ${unknown} are not supported.`);
  return { rule, message };
}

await runMain(async () => {
  const [name, version, ...files] = process.argv.slice(2);
  if (!name || !version || files.length === 0)
    throw new UserError('Usage: node scripts/manifestSchemas.mjs NAME VERSION CRDS.yaml... >SCHEMA.json');
  const pool = new Pool();
  /** @type {Record<string, object>} */
  const kinds = {};
  for (const document of files.flatMap((file) => parseAllDocuments(fs.readFileSync(file, 'utf8')))) {
    /** @type {Crd | null} */
    const crd = document.toJS();
    if (crd?.kind !== 'CustomResourceDefinition') continue;
    const { group, names, scope, versions } = crd.spec;
    const compacted = versions.map(({ name: version, served, deprecated, schema }) => [
      version,
      {
        served,
        ...(deprecated && { deprecated }),
        schema: compact(schema.openAPIV3Schema, pool, names.kind),
      },
    ]);
    kinds[`${group}/${names.kind}`] = { scope, versions: Object.fromEntries(compacted) };
  }
  const header = `CRDs of ${name} ${version}, written by scripts/manifestSchemas.mjs: do not edit.`;
  const lines = pool.nodes.map((node) => JSON.stringify(node)).join(',\n');
  process.stdout.write(
    `{"$comment":${JSON.stringify(header)},"version":${JSON.stringify(version)},\n"kinds":${JSON.stringify(kinds)},\n"nodes":[\n${lines}\n]}\n`,
  );
});
