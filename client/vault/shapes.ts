import { VaultError } from './errors';

type UnknownRecord = Readonly<Record<string, unknown>>;

/** A JSON object. */
export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is a JSON object, else one without members. */
export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The answer for `path` has not the form that Vault gives it; whatever it holds is not repeated. */
export const malformed = (path: string): VaultError =>
  new VaultError(
    'server',
    `The answer for "${path}" has not the form that Vault gives it. Check the address in the profile and what is between.`,
  );
