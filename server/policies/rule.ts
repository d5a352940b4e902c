import type { Block, Item } from '../hcl';
import type { Span } from '../text/types';
import type { Any } from './decode';

/** Conditions of a rule beside its capabilities. Names of parameters are in lower case. */
export interface Conditions {
  readonly allowedParameters?: ReadonlyMap<string, readonly Any[]>;
  readonly deniedParameters?: ReadonlyMap<string, readonly Any[]>;
  readonly requiredParameters?: readonly string[];
  readonly mfaMethods?: readonly string[];
  /** In nanoseconds; 0 is none. */
  readonly minWrappingTtl?: bigint;
  readonly maxWrappingTtl?: bigint;
  readonly paginationLimit?: bigint;
  readonly responseKeysFilterPath?: string;
  readonly controlGroup?: ControlGroup;
}

export interface ControlGroup {
  /** In nanoseconds. */
  readonly ttl: bigint;
  readonly factors: readonly ControlGroupFactor[];
}

export interface ControlGroupFactor {
  readonly name: string;
  readonly controlledCapabilities: readonly string[];
  readonly groupNames: readonly string[];
  readonly groupIds: readonly string[];
  readonly approvals: bigint;
}

/** What a rule's path matches. */
export interface Pattern {
  /** As the server keeps it: no leading slash; without the `*` of a prefix, with that of a segment pattern. */
  readonly path: string;
  /** Everything that begins with `path`. */
  readonly prefix: boolean;
  /** Has `+` for whole segments, and possibly a `*` at its end. */
  readonly segmentWildcard: boolean;
}

/** One `path` block as the server reads it. */
export interface Rule extends Pattern, Conditions {
  /** As written. */
  readonly source: string;
  /** As the server keeps them: those of `policy` appended, `deny` alone. */
  readonly capabilities: readonly string[];
  /** Has `{{…}}`: what it matches depends on who asks. */
  readonly templated: boolean;
  readonly item: Item;
  /** Of the path, or of the word `path` when it has none. */
  readonly pathSpan: Span;
  readonly block: Block;
}

/** A path as the server takes it apart. */
export function patternOf(source: string): Pattern {
  const path = source.startsWith('/') ? source.slice(1) : source;
  const segmentWildcard = path === '+' || path.includes('/+') || path.startsWith('+/');
  const prefix = !segmentWildcard && path.endsWith('*');
  return { path: prefix ? path.slice(0, -1) : path, prefix, segmentWildcard };
}

/** A pattern as it is written in a policy. */
export const printPattern = ({ path, prefix }: Pattern): string => (prefix ? `${path}*` : path);
