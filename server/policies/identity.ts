/** Who asks: what templates in paths are filled with. */
export interface Identity {
  /** Absent: a token without an entity. */
  readonly entity?: Entity;
  readonly groups: readonly Group[];
}

interface Entity {
  readonly id: string;
  readonly name: string;
  readonly metadata: Metadata;
  readonly aliases: readonly Alias[];
}

interface Alias {
  readonly mountAccessor: string;
  readonly id: string;
  readonly name: string;
  readonly metadata: Metadata;
  readonly customMetadata: Metadata;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly metadata: Metadata;
}

type Metadata = ReadonlyMap<string, string>;

export const nobody: Identity = { groups: [] };

/**
 * Reads what `identity/entity/id/…` answers, with or without the envelope, or `{entity, groups}`. Groups may be given by
 * name alone. Undefined when it is neither.
 */
export function readIdentity(value: unknown): Identity | undefined {
  const outer = recordOf(value);
  if (!outer) return undefined;
  const inner = recordOf(outer['data']) ?? outer;
  const entity = recordOf(inner['entity']) ?? ('entity' in inner || 'groups' in inner ? undefined : inner);
  const groups = listOf(inner['groups']).flatMap(groupOf);
  if (!entity) return groups.length > 0 || 'groups' in inner ? { groups } : undefined;
  return { entity: entityOf(entity), groups };
}

function groupOf(group: unknown): Group[] {
  if (typeof group === 'string') return [{ id: '', name: group, metadata: new Map() }];
  const fields = recordOf(group);
  if (!fields) return [];
  return [
    { id: textOf(fields['id']), name: textOf(fields['name']), metadata: metadataOf(fields['metadata']) },
  ];
}

function entityOf(entity: Readonly<Record<string, unknown>>): Entity {
  return {
    id: textOf(entity['id']),
    name: textOf(entity['name']),
    metadata: metadataOf(entity['metadata']),
    aliases: listOf(entity['aliases']).flatMap((alias) => {
      const fields = recordOf(alias);
      if (!fields) return [];
      return [
        {
          mountAccessor: textOf(fields['mount_accessor']),
          id: textOf(fields['id']),
          name: textOf(fields['name']),
          metadata: metadataOf(fields['metadata']),
          customMetadata: metadataOf(fields['custom_metadata']),
        },
      ];
    }),
  };
}

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isRecord(value) ? value : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function metadataOf(value: unknown): Metadata {
  return new Map(Object.entries(recordOf(value) ?? {}).map(([key, text]) => [key, textOf(text)]));
}
