/**
 * The typed requests between client and server. No message in either direction carries a secret value:
 * the server answers with ranges, and the client reads the literal out of its own `TextDocument`.
 */
import type { Range, TextEdit } from '../text/types';
import type { FindingRef } from './findings';

/** A name and its parameter/result types; `lsp/` and `languageClient/` bind it to the connection. */
export interface RequestType<P, R> {
  readonly method: string;
  readonly _types?: (params: P) => R;
}

/** Why the server will not plan a change. `message` is for the user: one sentence, what is wrong and what to do. */
export interface Refused {
  readonly kind: 'refused';
  readonly code:
    | 'not-found' // the finding is not (or no longer) in the document
    | 'ambiguous' // the same secret is there more than once after an edit
    | 'interpolated'
    | 'concatenated'
    | 'escaped'
    | 'partial' // the secret is only a part of a literal that cannot be split
    | 'constant' // the language wants a compile-time constant there
    | 'unsupported'; // no reference is known for this language or place
  readonly message: string;
}

/**
 * The secret's value as the program sees it, in order: verbatim stretches of the document, and characters
 * that an escape sequence of the literal stands for (`\n` in a JSON string becomes `{ char: '\n' }`).
 */
export type ValuePart = { readonly range: Range } | { readonly char: string };

/** How the literal will be replaced: by code that reads an environment variable, or by a reference as the value. */
export type ReferenceStyle = 'environment' | 'value';

export interface MoveProposal {
  readonly kind: 'proposal';
  readonly version: number;
  /** The rule's title, such as `GitHub personal access token`. */
  readonly title: string;
  /** Path below the mount, without slashes at either end: `<workspace>/<provider>`. */
  readonly path: string;
  readonly field: string;
  readonly style: ReferenceStyle;
  /** Only with style `environment`. */
  readonly envName?: string;
  readonly value: readonly ValuePart[];
}
export const ProposeMove: RequestType<FindingRef, MoveProposal | Refused> = {
  method: 'strongroom/proposeMove',
};

export interface MoveTarget {
  /** Mount path without slashes at either end: `secret`, `team/kv`. */
  readonly mount: string;
  readonly kvVersion: 1 | 2;
  /** Path below the mount (no `data/`). */
  readonly path: string;
  readonly field: string;
  readonly envName?: string;
  /** Only when the reference should name them (the setting `strongroom.references.includeAddress`). */
  readonly address?: string;
  readonly namespace?: string;
}

/** Edits of a second file (created when `exists` is false); apply and save it before the document's own edits. */
export interface FileEdit {
  readonly uri: string;
  readonly exists: boolean;
  readonly edits: readonly TextEdit[];
}

export interface MovePlan {
  readonly kind: 'plan';
  /** The document version that `value` and `edits` are for. */
  readonly version: number;
  readonly value: readonly ValuePart[];
  readonly edits: readonly TextEdit[];
  /** The environment file's new entry; absent when the entry is already there or style is `value`. */
  readonly environmentFile?: FileEdit;
  /** The reference as printed, such as `ref+vault://secret/app/github#/token`. */
  readonly reference: string;
  /** What was put in place of the literal: the code, or the reference. */
  readonly replacement: string;
  /** A shell command that runs a program with the environment filled; only with style `environment`. */
  readonly runHint?: string;
}
export interface PlanMoveParams {
  readonly finding: FindingRef;
  readonly target: MoveTarget;
}
export const PlanMove: RequestType<PlanMoveParams, MovePlan | Refused> = { method: 'strongroom/planMove' };

export interface PlanIgnoreParams {
  readonly finding: FindingRef;
  readonly scope: 'line' | 'workspace';
  /** The user's words; becomes part of the comment or the file's entry. */
  readonly reason: string;
}
export interface IgnorePlan {
  readonly kind: 'plan';
  readonly version: number;
  /** Edits of the document (scope `line`). */
  readonly edits: readonly TextEdit[];
  /** Edits of the ignore file (scope `workspace`). */
  readonly file?: FileEdit;
}
export const PlanIgnore: RequestType<PlanIgnoreParams, IgnorePlan | Refused> = {
  method: 'strongroom/planIgnore',
};

/** A place in the vault to print references for. */
export interface PrintReferencesParams {
  readonly target: MoveTarget;
}
export interface PrintedReference {
  /** Format id, such as `vals`. */
  readonly format: string;
  readonly title: string;
  readonly text: string;
}
/** All formats, the configured one first. Used by "Copy Reference" and "Insert Reference". */
export const PrintReferences: RequestType<PrintReferencesParams, readonly PrintedReference[]> = {
  method: 'strongroom/printReferences',
};

/** All files of the workspace are scanned, whatever the setting says; `$/progress` tells how far it is. */
export interface ScanWorkspaceParams {
  readonly workDoneToken?: string;
}
/** What a scan of the workspace came to. */
export interface ScanSummary {
  /** Files that were looked at, of which only those that changed since an earlier scan were read. */
  readonly files: number;
  readonly secrets: number;
  readonly filesWithSecrets: number;
  /** Sentences about what was left out; empty when nothing was. */
  readonly notes: readonly string[];
  /** False when it was cancelled or failed. */
  readonly complete: boolean;
}
export const ScanWorkspace: RequestType<ScanWorkspaceParams, ScanSummary> = {
  method: 'strongroom/scanWorkspace',
};
