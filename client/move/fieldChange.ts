/** What a change of one field came to. */
export interface FieldChange {
  /** KV v2: the version that holds it; KV v1: 0. */
  readonly version: number;
  /** Why it could not be read back, or will not stay; undefined when it was right and stays. */
  readonly unverified?: string;
  /**
   * Makes the secret what it was, only if nobody wrote since (else throws `conflict`). Absent when nothing was written,
   * or what was there before is not known.
   */
  readonly undo?: () => Promise<void>;
}

/** One field of one secret. */
export interface FieldPlace {
  readonly path: string;
  readonly field: string;
  /** The value it shall have; undefined: it shall not be there. */
  readonly value: string | undefined;
}

/** Asked when something else than the wanted value is in the field, or may be; false leaves it. */
export type MayOverwrite = () => Promise<boolean>;
