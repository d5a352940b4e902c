import type { FileEdit, MovePlan, MoveTarget, Refused, ValuePart } from '../../server/protocol/requests';

/** What the move needs of the editor; VS Code in the extension, files on disk in the fault tests. */
export interface MovePorts {
  /** Asks the server for a plan for the document as it is now. */
  plan(target: MoveTarget): Promise<MovePlan | Refused>;
  /** The literal's value out of our own document, or undefined if the document is no longer at `version`. */
  readValue(parts: readonly ValuePart[], version: number): string | undefined;
  /** Writes and saves the environment file. Throws if it cannot be written. */
  writeFile(edit: FileEdit): Promise<void>;
  /** Applies the edits as one undo step; false if the document changed since `plan.version` or is read-only. */
  applyEdits(plan: MovePlan): Promise<boolean>;
  /** The field holds another value already. */
  askOverwrite(target: MoveTarget): Promise<boolean>;
  /** KV v1 cannot detect a concurrent writer. */
  askWithoutCas(target: MoveTarget): Promise<boolean>;
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly plan: MovePlan; readonly version: number }
  /** Nothing was written anywhere. */
  | { readonly kind: 'refused'; readonly refusal: Refused }
  | { readonly kind: 'cancelled' }
  /** The vault was not changed, or we cannot know; the literal is untouched. `error` says what to do. */
  | { readonly kind: 'failed'; readonly error: Error }
  /** The value is in the vault, the literal is still in the document. */
  | {
      readonly kind: 'stored';
      readonly message: string;
      readonly version: number;
      /** Takes our write back (only if nobody wrote since); absent when nothing new was written. */
      readonly rollback?: () => Promise<void>;
    };
