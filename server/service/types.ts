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
import type { Position, TextChange } from '../text/types';

/** What the service needs of the world; `lsp/` and `cli/` give it. Reads only. */
export interface Host {
  /** Text of a file of the workspace, as open in the editor or else on disk; undefined when there is none. */
  readFile(uri: string): string | undefined;
  /** The workspace folder that holds `uri`, as a URI without trailing slash. */
  workspaceFolder(uri: string): { readonly uri: string; readonly name: string } | undefined;
}

/** One facade over all rooms: no LSP, no I/O of its own, no credential. Nothing here throws on any text. */
export interface Service {
  configure(settings: ServerSettings): void;
  open(uri: string, languageId: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** The workspace's ignore file changed, was created or deleted. */
  ignoreFileChanged(): void;
  /** `resultId` changes when the answer does. */
  findings(uri: string): ScanResult & { readonly version: number; readonly resultId: string };
  findingAt(uri: string, position: Position): Finding | undefined;
  /** Scan a text that is not open (command line, workspace scan). */
  scanText(uri: string, languageId: string | undefined, text: string): ScanResult;
  proposeMove(finding: FindingRef): MoveProposal | Refused;
  planMove(params: PlanMoveParams): MovePlan | Refused;
  planIgnore(params: PlanIgnoreParams): IgnorePlan | Refused;
  printReferences(params: PrintReferencesParams): readonly PrintedReference[];
}
