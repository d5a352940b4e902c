/**
 * Checks that a message has the shape its handler reads. The protocol's types are a promise of the other
 * process, not a fact: a wrong message must get an error, not an exception in the middle of a handler.
 */
export type Shape =
  | 'string'
  | 'integer'
  | 'any'
  | readonly [Shape]
  | { readonly optional: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> };

export const optional = (shape: Shape): Shape => ({ optional: shape });
export const object = (fields: Readonly<Record<string, Shape>>): Shape => ({ fields });
export const list = (shape: Shape): Shape => [shape];

/** Undefined when `value` has the shape, else where it has not: `textDocument.uri`. Names fields only. */
export function mismatch(shape: Shape, value: unknown, at = 'params'): string | undefined {
  if (shape === 'any') return undefined;
  if (shape === 'string') return typeof value === 'string' ? undefined : at;
  if (shape === 'integer') return Number.isInteger(value) ? undefined : at;
  if (isList(shape)) {
    if (!Array.isArray(value)) return at;
    return firstOf(value, (item: unknown, index) => mismatch(shape[0], item, `${at}[${index}]`));
  }
  if ('optional' in shape) {
    return value === undefined || value === null ? undefined : mismatch(shape.optional, value, at);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
  const source = value as Record<string, unknown>;
  return firstOf(Object.entries(shape.fields), ([key, inner]) =>
    mismatch(inner, source[key], `${at}.${key}`),
  );
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

function firstOf<T>(items: readonly T[], check: (item: T, index: number) => string | undefined) {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const position = object({ line: 'integer', character: 'integer' });
const range = object({ start: position, end: position });
const textDocument = object({ uri: 'string' });
const findingRef = object({ uri: 'string', version: 'integer', range, fingerprint: 'string' });
const target = object({
  mount: 'string',
  kvVersion: 'integer',
  path: 'string',
  field: 'string',
  envName: optional('string'),
  address: optional('string'),
  namespace: optional('string'),
});

/** The shape of every message that the server reads. */
export const shapes = {
  open: object({
    textDocument: object({ uri: 'string', languageId: 'string', version: 'integer', text: 'string' }),
  }),
  change: object({
    textDocument: object({ uri: 'string', version: 'integer' }),
    contentChanges: list(object({ text: 'string', range: optional(range) })),
  }),
  close: object({ textDocument }),
  diagnostic: object({ textDocument, previousResultId: optional('string') }),
  codeAction: object({
    textDocument,
    range,
    context: object({ diagnostics: list('any'), only: optional(list('string')) }),
  }),
  hover: object({ textDocument, position }),
  watchedFiles: object({ changes: list(object({ uri: 'string' })) }),
  folders: object({
    event: object({
      added: list(object({ uri: 'string', name: 'string' })),
      removed: list(object({ uri: 'string' })),
    }),
  }),
  settings: object({ settings: 'any' }),
  findingRef,
  planMove: object({ finding: findingRef, target }),
  planIgnore: object({ finding: findingRef, scope: 'string', reason: 'string' }),
  printReferences: object({ target }),
} as const;
