/** Reading values of unknown shape, as a YAML, TOML or JSON parser gives them. */

/** The entries of an object; undefined for everything else. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

/** A list as it is, one value as a list of it, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export const isText = (value: unknown): value is string => typeof value === 'string';

/** The texts of a list; undefined when it holds anything else. */
export function textsOf(value: unknown): readonly string[] | undefined {
  const list = listOf(value);
  return list.every(isText) ? list : undefined;
}
