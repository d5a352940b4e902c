/** What the two threads say to each other: where things are, never a text or a value. */
import type { FolderExcludes, ServerSettings } from '../protocol/settings';

/** What the thread that scans is started with. */
export interface ThreadData {
  /** Keys fingerprints where no ignore file does. */
  readonly key: Uint8Array;
  /** One `Int32`: the id of the task that is still wanted. */
  readonly wanted: SharedArrayBuffer;
}

export interface WorkspaceFolder {
  readonly uri: string;
  readonly name: string;
}

export interface ScanTask {
  readonly id: number;
  readonly folders: readonly WorkspaceFolder[];
  readonly excludes: readonly FolderExcludes[];
  readonly settings: ServerSettings;
  /** Path of a directory for what is remembered. */
  readonly storage?: string;
  /** URIs of files or directories; absent: all folders. */
  readonly only?: readonly string[];
}

/** A file with something to tell about. `problems` are in the protocol's words: ranges, rule ids, fingerprints. */
export interface FoundFile<Problem> {
  readonly uri: string;
  readonly secrets: number;
  readonly problems: readonly Problem[];
  /** Holds a policy: what is told of it depends on the server that policies are for. */
  readonly isPolicy: boolean;
}

/** Counts along one task. */
export interface ScanCounts {
  /** Files that there are. */
  readonly files: number;
  /** Of them looked at so far. */
  readonly done: number;
  /** Of those read; the others have not changed since they were found clean. */
  readonly read: number;
  readonly tooLarge: number;
  readonly unreadable: number;
  /** Are there more files than are looked at? */
  readonly cut: boolean;
}

/** Comes while a task runs, now and then and at its end. */
export interface ScanNews<Problem> {
  readonly id: number;
  readonly found: readonly FoundFile<Problem>[];
  readonly counts: ScanCounts;
  /** Milliseconds since the task began. */
  readonly elapsed: number;
  /** `stopped`: another task is wanted, or none. */
  readonly state: 'running' | 'done' | 'stopped';
}
