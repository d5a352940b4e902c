/** Stands for each character of a Helm action inside a value. Valid in YAML, and in no real text. */
export const hole = '\uE000';

/** What holes give that are known, by the place of their first character in the document. */
export type Fills = ReadonlyMap<number, { readonly text: string; readonly quoted: boolean }>;
