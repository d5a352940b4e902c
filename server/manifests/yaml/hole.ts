/** Stands for each character of a Helm action inside a value. Valid in YAML, and in no real text. */
export const hole = '\uE000';
