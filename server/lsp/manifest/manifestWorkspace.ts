import { fileURLToPath } from 'node:url';
import { disk } from '../../files/disk';
import { toFileUri } from '../../files/paths';
import { walk } from '../../files/walk';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { FileContext, ManifestIndex, PlacedDocument, Problem } from '../../manifests';
import type { Service } from '../../service/types';
import { LineIndex } from '../../text/lineIndex';
import { uriKey } from '../../service/uris';
import type { WorkspaceHost } from '../host';
import type { Log } from '../log';
import { inSlices } from '../slices';
import { isAboutSecrets, isManifest, manifestNames } from './manifestText';
import { toDiagnostic } from './problems';
import { ReadingProgress, type ShowProgress } from './readingProgress';

/** The room of manifests: loaded when the first document of that kind is seen. */
export type Manifests = typeof import('../../manifests');

/** Of which kinds stores are. */
export const storeKinds = ['SecretStore', 'ClusterSecretStore'];
/** Files of a workspace that are walked past, and files with manifests that are known, at most. */
const maxWalked = 200_000;
const maxFiles = 20_000;
/** Milliseconds without a change before all is looked at again. */
const quiet = 500;

interface WorkspaceOptions {
  readonly host: WorkspaceHost;
  readonly service: Service;
  readonly log: Log;
  readonly showProgress: ShowProgress;
}

/**
 * The manifests of the workspace's files that are not open, read in the background. Those that are open are given to it,
 * so that a look across files sees what the editor shows.
 */
export class ManifestWorkspace {
  readonly index: ManifestIndex;
  /** Were all files read? Before, nothing can be called missing. */
  isWhole = false;
  readonly #manifests: Manifests;
  readonly #host: WorkspaceHost;
  readonly #service: Service;
  readonly #log: Log;
  readonly #changed: () => void;
  readonly #showProgress: ShowProgress;
  /** By key; open ones are in the index by themselves. */
  readonly #open = new Map<string, string>();
  readonly #files = new Map<string, string>();
  /** Of files that are not open: what is wrong with them by themselves. */
  readonly #problems = new Map<
    string,
    readonly { readonly source: Problem['source']; readonly diagnostic: Diagnostic }[]
  >();
  #contextOf: (path: string) => FileContext;
  #reading = new AbortController();
  /** Settles when all files were read. */
  reading: Promise<void> = Promise.resolve();
  #again: NodeJS.Timeout | undefined;

  /** `changed` is called when there is more or something else to know. */
  constructor(
    manifests: Manifests,
    { host, service, log, showProgress }: WorkspaceOptions,
    changed: () => void,
  ) {
    this.#manifests = manifests;
    this.#host = host;
    this.#service = service;
    this.#log = log;
    this.#changed = changed;
    this.#showProgress = showProgress;
    this.index = new manifests.ManifestIndex();
    this.#contextOf = (path) => manifests.contextsOf([path], disk)(path);
  }

  /** What is known of a file beside its text. */
  contextOf(uri: string): FileContext {
    const path = pathOf(uri);
    return path === undefined ? {} : this.#contextOf(path);
  }

  /** What an open document holds, in place of its file. */
  opened(uri: string, documents: readonly PlacedDocument[]): void {
    this.#open.set(uriKey(uri), uri);
    this.index.set(uriKey(uri), documents);
  }

  closed(uri: string): void {
    this.#open.delete(uriKey(uri));
    this.#read(uri);
    this.#changed();
  }

  /** The URI of a file in the index, as the editor or the disk spells it. */
  uriOf(key: string): string {
    return this.#open.get(key) ?? this.#files.get(key) ?? key;
  }

  /** Reads all files, from the beginning. */
  readAll(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.reading = this.#readAll(this.#reading).catch((error: unknown) =>
      this.#log.failure('the manifests of the workspace', error),
    );
  }

  async #readAll(reading: AbortController): Promise<void> {
    const progress = new ReadingProgress(this.#showProgress, () => reading.abort());
    try {
      if (!(await inSlices(this.#steps(progress), reading.signal))) return;
      this.isWhole = true;
      this.#changed();
    } finally {
      progress.end();
    }
  }

  /** Calls `tell` with what is wrong with each file that is not open: errors and warnings, also of a look across files. */
  *closedProblems(
    showsSchema: boolean,
    tell: (uri: string, problems: readonly Diagnostic[]) => void,
  ): Generator<undefined> {
    const hasStores = storeKinds.some((kind) => this.index.hasKind(kind));
    for (const [key, uri] of this.#files) {
      yield;
      if (this.#open.has(key)) {
        tell(uri, []);
        continue;
      }
      const own = this.#problems.get(key) ?? [];
      const across = this.index.documentsOf(key).flatMap((document) =>
        this.#manifests
          .crossProblems(document, this.index)
          .filter(
            ({ code, severity }) => severity !== 'information' && (hasStores || code !== 'store-not-found'),
          )
          .map((problem) => ({ problem, document })),
      );
      const text = across.length > 0 ? this.#host.readFile(uri) : undefined;
      const lines = text === undefined ? undefined : new LineIndex(text);
      tell(uri, [
        ...own.filter(({ source }) => showsSchema || source !== 'schema').map(({ diagnostic }) => diagnostic),
        ...across.flatMap(({ problem, document }) => (lines ? [toDiagnostic(lines, document, problem)] : [])),
      ]);
    }
  }

  /** Files or directories that were written, made or removed, by URI. */
  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => isStructure(uri, this.#manifests))) {
      clearTimeout(this.#again);
      this.#again = setTimeout(() => this.readAll(), quiet).unref();
      return;
    }
    const files = uris.filter((uri) => manifestNames.test(uri) && !this.#open.has(uriKey(uri)));
    for (const uri of files) this.#read(uri);
    if (files.length > 0) this.#changed();
  }

  *#steps(progress: ReadingProgress): Generator<undefined> {
    const found = new Map<string, string>();
    let walked = 0;
    for (const { uri: folder } of this.#host.folders) {
      if (!folder.startsWith('file:')) continue;
      for (const file of walk(fileURLToPath(folder), true)) {
        if (++walked > maxWalked || found.size >= maxFiles) break;
        if (walked % 50 === 0) yield;
        if (file.kind !== 'file') continue;
        const uri = toFileUri(file.path);
        if (manifestNames.test(uri)) found.set(uriKey(uri), uri);
      }
    }
    const paths = [...found.values()].flatMap((uri) => pathOf(uri) ?? []);
    this.#contextOf = this.#manifests.contextsOf(paths, disk);
    for (const [key, uri] of this.#files) if (!found.has(key) && !this.#open.has(key)) this.#forget(uri);
    let read = 0;
    for (const uri of found.values()) {
      yield;
      this.#read(uri);
      progress.report(++read, found.size);
    }
  }

  #read(uri: string): void {
    const key = uriKey(uri);
    if (this.#open.has(key)) return;
    const text = this.#host.readFile(uri);
    if (text === undefined || !isAboutSecrets(text)) return this.#forget(uri);
    const documents = this.#manifests.checkFile(text, this.contextOf(uri));
    this.#files.set(key, uri);
    this.index.set(key, documents);
    const told = documents.flatMap((placed) =>
      placed.document.problems
        .filter(({ severity }) => severity !== 'information')
        .map((problem) => ({ placed, problem })),
    );
    if (told.length === 0) return void this.#problems.delete(key);
    const lines = new LineIndex(text);
    const secrets = this.#secretsIn(uri, text, lines);
    this.#problems.set(
      key,
      told.map(({ placed, problem }) => ({
        source: problem.source,
        diagnostic: toDiagnostic(lines, placed, {
          ...problem,
          message: secrets.reduce((words, secret) => words.replaceAll(secret, '…'), problem.message),
        }),
      })),
    );
  }

  #secretsIn(uri: string, text: string, lines: LineIndex): string[] {
    return this.#service.scanText(uri, undefined, text).findings.flatMap(({ range }) => {
      const { start, end } = lines.spanOf(range);
      return start < end ? [text.slice(start, end)] : [];
    });
  }

  #forget(uri: string): void {
    this.#problems.delete(uriKey(uri));
    this.#files.delete(uriKey(uri));
    this.index.delete(uriKey(uri));
  }
}

/** Is there any manifest that is checked? */
export async function hasManifests(host: WorkspaceHost, signal: AbortSignal): Promise<boolean> {
  let found = false;
  function* look(): Generator<undefined> {
    let walked = 0;
    for (const { uri: folder } of host.folders) {
      if (!folder.startsWith('file:')) continue;
      for (const file of walk(fileURLToPath(folder), true)) {
        if (++walked > maxWalked) return;
        if (walked % 50 === 0) yield;
        const uri = file.kind === 'file' ? toFileUri(file.path) : '';
        if (!manifestNames.test(uri)) continue;
        yield;
        if (isManifest(host.readFile(uri) ?? '')) {
          found = true;
          return;
        }
      }
    }
  }
  await inSlices(look(), signal);
  return found;
}

/** Does a change there say how other files are read, or which there are? */
function isStructure(uri: string, { givesContext }: Manifests): boolean {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return givesContext(name) || name === '.gitignore' || !name.includes('.');
}

/** With `/` between the names; undefined for what is no file. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}
