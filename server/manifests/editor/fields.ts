import { splitApiVersion } from '../schema/judge';
import type { SchemaAt } from '../schema/schema';
import { itemsOf, nodeAt, propertyOf } from '../schema/schema';
import { kindSchema } from '../schema/schemas';

/** A field that an object may have. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** As a person says it: `string`, `list of objects`, `integer or string`. */
  readonly type: string;
  /** The only values, where there are some. */
  readonly values: readonly string[];
  /** As JSON; absent where there is none. */
  readonly default?: string;
}

/** Of which kind a document is. */
export interface KindOf {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The schema at a path of a kind; undefined where it is not known. */
export function schemaAtPath(
  { apiVersion, kind }: KindOf,
  path: readonly (string | number)[],
): SchemaAt | undefined {
  const [group, version] = splitApiVersion(apiVersion);
  const known = kindSchema(group, kind);
  const index = known && Object.hasOwn(known.versions, version) ? known.versions[version]?.schema : undefined;
  let schema = known && index !== undefined ? nodeAt(known.file, index) : undefined;
  for (const name of path) {
    if (!schema) return undefined;
    schema = typeof name === 'number' ? itemsOf(schema) : propertyOf(schema, name);
  }
  return schema;
}

/** The fields of an object with this schema, those that it must have first. */
export function fieldsOf(schema: SchemaAt): Field[] {
  const required = new Set(schema.node.required);
  return Object.keys(schema.node.properties ?? {})
    .map((name) => describe(name, propertyOf(schema, name), required.has(name)))
    .sort((a, b) => Number(b.required) - Number(a.required) || (a.name < b.name ? -1 : 1));
}

function describe(name: string, schema: SchemaAt | undefined, required: boolean): Field {
  const { enum: values = [], default: standard } = schema?.node ?? {};
  return {
    name,
    required,
    type: typeOf(schema),
    values: values.map(String),
    ...(standard !== undefined && { default: JSON.stringify(standard) }),
  };
}

function typeOf(schema: SchemaAt | undefined): string {
  if (!schema) return 'anything';
  const { node } = schema;
  if (node.intOrString) return 'integer or string';
  if (node.type === 'array') return `list of ${plural(typeOf(itemsOf(schema)))}`;
  if (node.type === 'object' && node.values !== undefined)
    return `${plural(typeOf(nodeAt(schema.file, node.values)))} by name`;
  return node.type ?? 'anything';
}

const plural = (type: string): string => (/^[a-z]+$/.test(type) && type !== 'anything' ? `${type}s` : type);
