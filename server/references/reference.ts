import type { MoveTarget } from '../protocol/requests';
import type { ReferenceFormatId } from '../protocol/settings';

/** One reference format: how a place in the vault is written so that an existing tool resolves it. */
export interface ReferenceFormat {
  readonly id: ReferenceFormatId;
  readonly title: string;
  /** The tool's documentation. */
  readonly documentation: string;
  /** Why this place cannot be written in this format (one sentence for the user); undefined when it can. */
  problem(target: MoveTarget): string | undefined;
  /** The reference. Only for a target without {@link problem}. */
  print(target: MoveTarget): string;
  /** All references in a text; the detector never flags these. */
  parse(text: string): readonly ParsedReference[];
}

export interface ParsedReference {
  readonly start: number;
  readonly end: number;
  /** Mount and path as written, undivided where the format does not tell the mount: `secret/app/github`. */
  readonly path: string;
  readonly field: string;
}
