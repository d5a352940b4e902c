import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { SchemaFile } from '../../server/manifests/schema/schema';

const folder = join(import.meta.dirname, '../manifests/oracle');

/** The API server's verdict on a manifest. */
export interface Verdict {
  readonly ok: boolean;
  readonly why?: readonly string[];
}

export const hasGo = spawnSync('go', ['version']).status === 0;

/**
 * Builds the program that holds the API server's validation and gives it the kinds of `file`, or of the CRDs themselves in
 * the file that the environment variable STRONGROOM_CRDS names.
 */
export function manifestOracle(
  file: SchemaFile,
  directory: string,
): (documents: readonly string[]) => Verdict[] {
  const program = join(directory, 'oracle');
  execFileSync('go', ['build', '-o', program, '.'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const kinds = join(directory, 'kinds.json');
  const crds = process.env['STRONGROOM_CRDS'];
  writeFileSync(kinds, JSON.stringify(crds === undefined ? expandedKinds(file) : kindsOf(crds)));
  return (documents) => {
    const output = execFileSync(program, [kinds], {
      input: documents.map((text) => `${text}\0`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return output
      .trimEnd()
      .split('\n')
      .map((line): Verdict => JSON.parse(line));
  };
}

/** OpenAPI schemas as in a CRD, without what only people read. */
function expandedKinds({ kinds, nodes }: SchemaFile): object {
  const expand = (index: number): object => {
    const { properties, items, values, preserve, intOrString, rules, oneOf, anyOf, allOf, not, ...same } =
      nodes[index] ?? {};
    const all = (list: readonly number[]) => list.map(expand);
    return {
      ...same,
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, at]) => [name, expand(at)])),
      }),
      ...(items !== undefined && { items: expand(items) }),
      ...(values !== undefined && { additionalProperties: expand(values) }),
      ...(preserve && { 'x-kubernetes-preserve-unknown-fields': true }),
      ...(intOrString && { 'x-kubernetes-int-or-string': true }),
      ...(rules && { 'x-kubernetes-validations': rules }),
      ...(oneOf && { oneOf: all(oneOf) }),
      ...(anyOf && { anyOf: all(anyOf) }),
      ...(allOf && { allOf: all(allOf) }),
      ...(not !== undefined && { not: expand(not) }),
    };
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([name, { scope, versions }]) => {
      const expanded = Object.entries(versions).map(
        ([version, { served, schema }]) => [version, { served, schema: expand(schema) }] as const,
      );
      return [name, { scope, versions: Object.fromEntries(expanded) }];
    }),
  );
}

function kindsOf(crds: string): object {
  interface Crd {
    readonly spec: {
      readonly group: string;
      readonly scope: string;
      readonly names: { readonly kind: string };
      readonly versions: readonly { name: string; served: boolean; schema: { openAPIV3Schema: object } }[];
    };
  }
  const documents = parseAllDocuments(readFileSync(crds, 'utf8')).map((one): Crd | null => one.toJS());
  return Object.fromEntries(
    documents.flatMap((crd) => {
      if (!crd) return [];
      const { group, scope, names, versions } = crd.spec;
      const entries = versions.map(({ name, served, schema }) => [
        name,
        { served, schema: schema.openAPIV3Schema },
      ]);
      return [[`${group}/${names.kind}`, { scope, versions: Object.fromEntries(entries) }]];
    }),
  );
}
