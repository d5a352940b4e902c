/** A schema of a kind, as `scripts/manifestSchemas.mjs` writes it: JSON Schema's names, children by index. */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, number>>;
  readonly required?: readonly string[];
  readonly items?: number;
  /** Of every property that is not named. */
  readonly values?: number;
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly default?: unknown;
  /** Unknown fields stay. */
  readonly preserve?: boolean;
  readonly intOrString?: boolean;
  readonly oneOf?: readonly number[];
  readonly anyOf?: readonly number[];
  readonly allOf?: readonly number[];
  readonly not?: number;
  /** CEL rules. */
  readonly rules?: readonly { readonly rule: string; readonly message?: string }[];
}

export interface KindVersion {
  readonly served: boolean;
  readonly deprecated?: boolean;
  readonly schema: number;
}

export interface KindSchema {
  readonly scope: 'Namespaced' | 'Cluster';
  readonly versions: Readonly<Record<string, KindVersion>>;
}

/** Several kinds of one release. */
export interface SchemaFile {
  readonly version: string;
  /** By `<group>/<kind>`. */
  readonly kinds: Readonly<Record<string, KindSchema>>;
  readonly nodes: readonly SchemaNode[];
}

/** A place in a schema: `node` and the file that its children are in. */
export interface SchemaAt {
  readonly file: SchemaFile;
  readonly node: SchemaNode;
}

export const nodeAt = (file: SchemaFile, index: number): SchemaAt => ({
  file,
  node: file.nodes[index] ?? {},
});

/** The schema of a property: its own, or that of all others; undefined when it is unknown. */
export function propertyOf({ file, node }: SchemaAt, name: string): SchemaAt | undefined {
  const index = node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : node.values;
  return index === undefined ? undefined : nodeAt(file, index);
}

/** The schema of a list's items. */
export function itemsOf({ file, node }: SchemaAt): SchemaAt | undefined {
  return node.items === undefined ? undefined : nodeAt(file, node.items);
}
