import { rulebookWith } from '../../engine';
import type { FoundSecret } from '../../engine/types';
import type { Rulebook } from '../../engine/rulebook';
import type { TokenRule } from '../../rules/define';
import type { Host } from '../types';
import { sameUri } from '../uris';
import type { ConfigFile, ConfigReader, FileRemark } from './configFile';
import { readGitleaksConfig } from './gitleaksConfig';
import { readGitleaksIgnore } from './gitleaksIgnore';
import { readSecretsBaseline } from './secretsBaseline';
import { readWorkspaceConfig } from './workspaceConfig';
import { withBases } from './withBases';

/** The files of a workspace folder's top that say how to scan, by name. */
const readers: Readonly<Record<string, ConfigReader>> = {
  '.strongroom.yaml': readWorkspaceConfig,
  '.gitleaks.toml': readGitleaksConfig,
  '.gitleaksignore': readGitleaksIgnore,
  '.secrets.baseline': readSecretsBaseline,
};
/** Nothing but hashes and their key, which look like secrets; those of folders below count there. */
const unscanned = /\/\.(?:secrets\.baseline|strongroom-ignore\.yaml)$/;

/** Is it a file that is not to be scanned? */
export const isUnscanned = (uri: string): boolean => unscanned.test(uri);

/** What a folder's files say together. A new object whenever it may say something else. */
export interface FolderConfig {
  /** Those of the files. */
  readonly rules: readonly TokenRule[];
  /** These and the built-in ones. */
  readonly rulebook: Rulebook;
  readonly allows: (found: FoundSecret, uri: string) => boolean;
  /** The files with something to say about them. */
  readonly problems: readonly { readonly uri: string; readonly remarks: readonly FileRemark[] }[];
  /** The URIs of what those files extend, also where there is none. */
  readonly bases: readonly string[];
}

type Book = Pick<FolderConfig, 'rules' | 'rulebook'>;
/** As many are kept: for the files before an edit and after it, of a few folders. */
const mostBooks = 8;

interface Read {
  readonly text: string;
  readonly file: ConfigFile;
}

/** Reads each workspace folder's files once, until {@link ConfigFiles.reset}. */
export class ConfigFiles {
  readonly #host: Host;
  /** Used in place of the workspace's file of its kind. */
  readonly #instead: string | undefined;
  readonly #folders = new Map<string, FolderConfig>();
  /** Kept over a reset: what has not changed is not read again. */
  readonly #read = new Map<string, Read>();
  readonly #none: FolderConfig = {
    rules: [],
    // Made at the first scan.
    get rulebook() {
      return rulebookWith([]);
    },
    allows: () => false,
    problems: [],
    bases: [],
  };
  #books: { readonly of: readonly ConfigFile[]; readonly book: Book }[] = [];

  constructor(host: Host, instead?: string) {
    this.#host = host;
    this.#instead = instead;
  }

  /** Does `uri` name one of the files? */
  isOne(uri: string): boolean {
    if (this.for(uri).bases.some((base) => sameUri(base, uri))) return true;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (!(name in readers) && !this.#instead?.endsWith(name)) return false;
    return this.#filesOf(uri).some((file) => sameUri(file.uri, uri));
  }

  for(uri: string): FolderConfig {
    const folder = this.#host.workspaceFolder(uri)?.uri;
    if (folder === undefined) return this.#none;
    const known = this.#folders.get(folder);
    if (known) return known;
    const config = this.#readFolder(folder, uri);
    this.#folders.set(folder, config);
    return config;
  }

  /** Read again at the next question. */
  reset(): void {
    this.#folders.clear();
  }

  #filesOf(uri: string): { readonly uri: string; readonly reader: ConfigReader }[] {
    const folder = this.#host.workspaceFolder(uri)?.uri;
    if (folder === undefined) return [];
    const instead = this.#instead;
    const replaced = instead?.endsWith('.toml') ? '.gitleaks.toml' : '.strongroom.yaml';
    return Object.entries(readers).map(([name, reader]) => {
      return { uri: instead !== undefined && name === replaced ? instead : `${folder}/${name}`, reader };
    });
  }

  #readFolder(folder: string, uri: string): FolderConfig {
    const files = this.#filesOf(uri).flatMap(({ uri: place, reader }) =>
      withBases(place, folder, (at) => this.#readFile(at, reader)),
    );
    if (files.length === 0) return this.#none;
    const allowances = files.flatMap(({ file }) => file.allowances);
    return {
      ...this.#rulebook(files.map(({ file }) => file).filter(({ rules }) => rules.length > 0)),
      allows: (found, place) => {
        const path = relativePath(folder, place);
        return allowances.some((allows) => allows(found, path));
      },
      problems: files
        .filter(({ remarks }) => remarks.length > 0)
        .map(({ uri: place, remarks }) => ({ uri: place, remarks })),
      bases: files.flatMap(({ base }) => base ?? []),
    };
  }

  #readFile(place: string, reader: ConfigReader): ConfigFile | undefined {
    const text = this.#host.readFile(place);
    if (text === undefined) return undefined;
    let read = this.#read.get(place);
    if (read?.text !== text) {
      read = { text, file: reader(text) };
      this.#read.set(place, read);
    }
    return read.file;
  }

  /** The same book for the same files: to make one costs as much as to scan a large text. */
  #rulebook(files: readonly ConfigFile[]): Book {
    const same = this.#books.find(
      ({ of }) => of.length === files.length && of.every((file, i) => file === files[i]),
    );
    if (same) return same.book;
    // Of two rules with one id that of the earlier file stays.
    const rules = new Map(
      files
        .flatMap((file) => file.rules)
        .toReversed()
        .map((rule) => [rule.id, rule]),
    );
    const book = { rules: [...rules.values()], rulebook: rulebookWith([...rules.values()]) };
    this.#books = [{ of: files, book }, ...this.#books].slice(0, mostBooks);
    return book;
  }
}

/** With slashes, percent-encoding taken off where it is of UTF-8. */
function relativePath(folder: string, uri: string): string {
  const path = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
