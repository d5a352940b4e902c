import type { KindSchema, SchemaFile } from './schema';

let files: readonly SchemaFile[] | undefined;

/** Every schema that is known, read when first asked for. */
export function schemaFiles(): readonly SchemaFile[] {
  const externalSecrets = (): SchemaFile => require('./externalSecrets.json');
  const secretsStore = (): SchemaFile => require('./secretsStore.json');
  return (files ??= [externalSecrets(), secretsStore()]);
}

export interface KnownKind extends KindSchema {
  readonly file: SchemaFile;
}

/** The schema of a kind, all its versions. */
export function kindSchema(group: string, kind: string): KnownKind | undefined {
  const name = `${group}/${kind}`;
  for (const file of schemaFiles()) {
    const found = Object.hasOwn(file.kinds, name) ? file.kinds[name] : undefined;
    if (found) return { ...found, file };
  }
  return undefined;
}

/** The kinds of a group that there are schemas for. */
export const kindsOf = (group: string): string[] =>
  schemaFiles()
    .flatMap(({ kinds }) => Object.keys(kinds))
    .filter((name) => name.startsWith(`${group}/`))
    .map((name) => name.slice(group.length + 1));
