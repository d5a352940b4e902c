import type { Finding, ScanResult } from '../engine/types';
import type { FindingRef } from '../protocol/findings';
import type {
  IgnorePlan,
  MovePlan,
  MoveProposal,
  PlanIgnoreParams,
  PlanMoveParams,
  PrintedReference,
  PrintReferencesParams,
  Refused,
} from '../protocol/requests';
import type { ServerSettings } from '../protocol/settings';
import type { TokenRule } from '../rules/define';
import type { Position, Range, TextChange } from '../text/types';

export type { Finding } from '../engine/types';
export type { TokenRule } from '../rules/define';

/** What the service needs of the world; `lsp/` and `cli/` give it. Reads only. */
export interface Host {
  /** Text of a file of the workspace, as open in the editor or else on disk; undefined when there is none. */
  readFile(uri: string): string | undefined;
  /**
   * What speaks against editing a file, as the end of a sentence that begins with its name; undefined where nothing does.
   * Absent for a host whose files are never edited.
   */
  obstacle?(uri: string): string | undefined;
  /** The workspace folder that holds `uri`, as a URI without trailing slash. */
  workspaceFolder(uri: string): { readonly uri: string; readonly name: string } | undefined;
}

/** What is in one text. */
export interface TextFindings extends Omit<ScanResult, 'idleSuppressions'> {
  /** What is said about places in the file, beside its secrets. */
  readonly remarks?: readonly Remark[];
}

export interface FileFindings extends TextFindings {
  /** What the user should know about the whole file: it is too large to scan, or its ignore list is broken. */
  readonly notice?: string;
}

export interface DocumentFindings extends FileFindings {
  readonly version: number;
  readonly resultId: string;
}

/** The text of an open document. */
export interface DocumentText {
  readonly languageId: string;
  readonly version: number;
  /** Takes time with the length of the text, once for each version. */
  readonly text: () => string;
}

/** Something about a place that is no secret. `message` holds no text of the file. */
export interface Remark {
  readonly range: Range;
  readonly message: string;
  /** `problem`: cannot be used as it is; `idle`: has no effect and can go. */
  readonly kind: 'problem' | 'idle';
}

/** What there is to say about the files that say how to scan a workspace folder. */
export interface ConfigurationState {
  /** The rules that they bring. */
  readonly rules: readonly TokenRule[];
  readonly remarks: readonly { readonly uri: string; readonly remarks: readonly Remark[] }[];
  /** Entries of the ignore file that were not asked for since it was read: a scan of all files makes it mean something. */
  readonly unused: readonly { readonly uri: string; readonly remarks: readonly Remark[] }[];
}

export interface IgnoreFileState {
  /** Where it is or would be; absent outside a workspace folder. */
  readonly uri?: string;
  /** Is `uri`, the document asked about, that file itself? It is not scanned. */
  readonly isItself: boolean;
  /** Do fingerprints last longer than this process, because the file holds their key? */
  readonly hasKey: boolean;
  /** Why the file cannot be used. Holds no text of the file. */
  readonly problem?: string;
}

/** One facade over all rooms: no LSP, no I/O of its own, no credential. Nothing here throws on any text. */
export interface Service {
  configure(settings: ServerSettings): void;
  open(uri: string, languageId: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** A file for which `isConfiguration` holds changed, was created or deleted. */
  configurationChanged(): void;
  /** Is it one of the files that say how to scan: the ignore file, `.strongroom.yaml`, another tool's? */
  isConfiguration(uri: string): boolean;
  /** What there is to say about `uri` itself, when it is one of those. */
  remarksOn(uri: string): Pick<FileFindings, 'remarks' | 'notice'>;
  /** What there is to say about those of the folder that holds `uri`. */
  configuration(uri: string): ConfigurationState;
  /** `resultId` changes when the answer does. */
  findings(uri: string): DocumentFindings;
  findingAt(uri: string, position: Position): Finding | undefined;
  /** An open document as it is now; undefined for one that is not open or too large. */
  document(uri: string): DocumentText | undefined;
  /** Scan a text that is not open (command line, workspace scan). */
  scanText(uri: string, languageId: string | undefined, text: string): TextFindings;
  /** The ignore file that applies to `uri`. */
  ignoreFile(uri: string): IgnoreFileState;
  proposeMove(finding: FindingRef): MoveProposal | Refused;
  planMove(params: PlanMoveParams): MovePlan | Refused;
  planIgnore(params: PlanIgnoreParams): IgnorePlan | Refused;
  printReferences(params: PrintReferencesParams): readonly PrintedReference[];
}
