/**
 * Checks that a message has the shape its handler reads. The protocol's types are a promise of the other
 * process, not a fact: a wrong message must get an error, not an exception in the middle of a handler. A
 * handler's type is inferred from the shape, so that it can read only what was checked.
 */
export type Shape =
  | 'string'
  | 'integer'
  | 'anything'
  | { readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly list: Shape }
  | { readonly required: Fields; readonly optional?: Fields };
type Fields = Readonly<Record<string, Shape>>;

/** What a value of the shape is to TypeScript. */
export type Shaped<S> = S extends 'string'
  ? string
  : S extends 'integer'
    ? number
    : S extends { readonly oneOf: readonly (infer T)[] }
      ? T
      : S extends { readonly list: infer T }
        ? Shaped<T>[]
        : S extends { readonly required: infer R; readonly optional: infer O }
          ? { [K in keyof R]: Shaped<R[K]> } & { [K in keyof O]?: Shaped<O[K]> }
          : S extends { readonly required: infer R }
            ? { [K in keyof R]: Shaped<R[K]> }
            : unknown;

export function object<const R extends Fields>(required: R): { required: R };
export function object<const R extends Fields, const O extends Fields>(
  required: R,
  optional: O,
): { required: R; optional: O };
export function object(required: Fields, optional?: Fields): Shape {
  return optional ? { required, optional } : { required };
}

export function list<const S extends Shape>(shape: S): { list: S } {
  return { list: shape };
}

export function conforms<S extends Shape>(shape: S, value: unknown): value is Shaped<S> {
  return mismatch(shape, value) === undefined;
}

/** Undefined when `value` has the shape, else where it has not: `params.textDocument.uri`. Names fields only. */
export function mismatch(shape: Shape, value: unknown, at = 'params'): string | undefined {
  if (shape === 'anything') return undefined;
  if (shape === 'string') return typeof value === 'string' ? undefined : at;
  if (shape === 'integer') return Number.isInteger(value) ? undefined : at;
  if ('oneOf' in shape) return shape.oneOf.some((allowed) => allowed === value) ? undefined : at;
  if ('list' in shape) {
    if (!Array.isArray(value)) return at;
    return first(value, (item, index) => mismatch(shape.list, item, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
  const source = new Map<string, unknown>(Object.entries(value));
  return (
    first(Object.entries(shape.required), ([key, inner]) =>
      mismatch(inner, source.get(key), `${at}.${key}`),
    ) ??
    first(Object.entries(shape.optional ?? {}), ([key, inner]) =>
      source.get(key) === undefined ? undefined : mismatch(inner, source.get(key), `${at}.${key}`),
    )
  );
}

function first<T>(items: readonly T[], check: (item: T, index: number) => string | undefined) {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
