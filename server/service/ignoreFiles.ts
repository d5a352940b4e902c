import { randomBytes } from 'node:crypto';
import type { FileRemark } from './config/configFile';
import { readIgnoreFile } from './ignoreFile';
import { workspaceFile } from './planInput';
import type { Host } from './types';

/** What one workspace folder's ignore file says. A new object whenever it may say something else. */
export interface Ignores {
  /** Keys the fingerprints: the file's, or without a file one that lives as long as this process. */
  readonly key: Uint8Array;
  /** False when `key` lasts only as long as this process. */
  readonly keyFromFile: boolean;
  readonly isIgnored: (fingerprint: string) => boolean;
  /** Where the file is or would be; absent outside a workspace folder. */
  readonly uri?: string;
  /** Why the file cannot be used. Holds no text of the file. */
  readonly problem?: string;
  /** Entries that do nothing: their day is over, or, after a scan of the whole folder, nothing asked for them. */
  readonly expired: () => readonly FileRemark[];
  readonly unused: () => readonly FileRemark[];
}

/** Reads each workspace folder's ignore file once, until {@link IgnoreFiles.reset}. */
export class IgnoreFiles {
  readonly #host: Host;
  readonly #folders = new Map<string, Ignores>();
  /** The last usable content of each file: half-typed YAML must not bring every ignored finding back. */
  readonly #lastGood = new Map<string, Ignores>();
  readonly #none: Ignores;
  #path: string;

  /** `key` keys the fingerprints where no file does; absent: one of this process. */
  constructor(host: Host, path: string, key: Uint8Array = randomBytes(32)) {
    this.#host = host;
    this.#path = path;
    this.#none = {
      key,
      keyFromFile: false,
      isIgnored: () => false,
      expired: () => [],
      unused: () => [],
    };
  }

  for(uri: string): Ignores {
    const folder = this.#host.workspaceFolder(uri);
    if (!folder) return this.#none;
    const known = this.#folders.get(folder.uri);
    if (known) return known;
    const read = this.#read(folder.uri);
    this.#folders.set(folder.uri, read);
    return read;
  }

  /** Read again at the next question; `path` is the setting, relative to the workspace folder. */
  reset(path = this.#path): void {
    this.#path = path;
    this.#folders.clear();
  }

  #read(folder: string): Ignores {
    const uri = workspaceFile(folder, this.#path);
    if (uri === undefined) {
      return {
        ...this.#none,
        problem:
          'The ignore file must be a path inside the workspace folder. Change the setting strongroom.ignoreFile.',
      };
    }
    const text = this.#host.readFile(uri);
    if (text === undefined) return { ...this.#none, uri };
    const content = readIgnoreFile(text);
    if ('error' in content)
      return { ...(this.#lastGood.get(uri) ?? this.#none), uri, problem: content.error };
    const ignores: Ignores = { ...content, keyFromFile: true, uri };
    this.#lastGood.set(uri, ignores);
    return ignores;
  }
}
