import { setTimeout as sleep } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver/node';
import type {
  FileContext,
  Located,
  ManifestFile,
  ManifestIndex,
  PlacedDocument,
  Problem,
} from '../../manifests';
import type { ServerSettings } from '../../protocol/settings';
import type { Service } from '../../service/types';
import { uriKey } from '../../service/uris';
import { LineIndex } from '../../text/lineIndex';
import type { WorkspaceHost } from '../host';
import type { Log } from '../log';
import { inSlices, runFor } from '../slices';
import { ClosedManifests } from './closedManifests';
import { isAboutSecrets, mayBeManifest } from './manifestText';
import type { Manifests } from './manifestWorkspace';
import { ManifestWorkspace } from './manifestWorkspace';
import { toDiagnostic } from './problems';
import { ProblemsElsewhere } from './problemsElsewhere';
import type { ShowProgress } from './readingProgress';
import { sameNames } from './sameNames';
import type { VaultSource } from './vaultFacts';
import { VaultFacts } from './vaultFacts';

/** Milliseconds for which somebody who asks waits; what takes longer goes on in the background. */
const patience = 25;
/** Milliseconds without a change of what others refer to, before all documents are looked at again. */
const quiet = 400;
/** Milliseconds to wait for all files to be read. */
const readingPatience = 5000;

export interface ManifestOptions {
  readonly service: Service;
  readonly host: WorkspaceHost;
  readonly log: Log;
  readonly showProgress: ShowProgress;
  readonly source: VaultSource;
  /** What the policies of the workspace allow. */
  readonly allows: VaultFacts['allows'];
  /** What is wrong with a file that is not open. */
  readonly tellClosed: (uri: string, problems: readonly Diagnostic[]) => void;
  /** There are other problems than before. */
  readonly refresh: () => void;
}

/** An open document with manifests, as far as it was checked. */
export interface OpenManifests {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  readonly documents: readonly PlacedDocument[];
}

interface Open {
  readonly file: ManifestFile;
  /** Ends the check of an older version. */
  checking: AbortController;
  /** The version that was begun. */
  version: number;
  /** Of the newest version that was checked to its end. */
  done?: OpenManifests;
}

/** The manifests of the open documents, and what the other files of the workspace have to do with them. */
export class ManifestDocuments {
  readonly options: ManifestOptions;
  readonly vault: VaultFacts;
  readonly #closed: ClosedManifests;
  readonly #open = new Map<string, Open>();
  readonly #elsewhere: ProblemsElsewhere;
  #loaded: Promise<ManifestWorkspace> | undefined;
  #manifests: Manifests | undefined;
  #workspace: ManifestWorkspace | undefined;
  #isEnabled = true;
  #showsSchema = true;
  #revision = 0;
  #telling: NodeJS.Timeout | undefined;

  constructor(options: ManifestOptions) {
    this.options = options;
    this.#closed = new ClosedManifests(
      options,
      async () => this.loaded(),
      () => this.#workspace !== undefined,
    );
    this.vault = new VaultFacts(options.source, options.allows, () => this.#tell());
    this.#elsewhere = new ProblemsElsewhere(this.vault);
  }

  configure(settings: ServerSettings): void {
    this.#isEnabled = settings['strongroom.enable'] && settings['strongroom.manifests.enable'];
    this.#showsSchema = settings['strongroom.manifests.schemaProblems'] !== 'off';
    this.#revision++;
    this.#closed.configure(this.#isEnabled, this.#showsSchema);
  }

  closed(uri: string): void {
    const open = this.#open.get(uri);
    // Its file speaks for itself again.
    if (!open) return this.review();
    open.checking.abort();
    this.#open.delete(uri);
    this.#workspace?.closed(uri);
  }

  filesChanged(uris: readonly string[]): void {
    this.#workspace?.filesChanged(uris);
  }

  /** Folders have come or gone, or what is left out of them. */
  rescan(): void {
    this.#workspace?.readAll();
  }

  /** Undefined until the first manifest was seen. */
  get room(): Manifests | undefined {
    return this.#manifests;
  }

  get index(): ManifestIndex | undefined {
    return this.#workspace?.index;
  }

  /** Tells what is wrong with files that are not open, and goes on telling it as they change. */
  publish(): void {
    this.#closed.publish();
  }

  /** More is known of the vault. */
  review(): void {
    if (this.#workspace) this.#tell();
  }

  /** Somebody has logged in or out, or wants to know it anew. */
  vaultChanged(): void {
    this.vault.clear();
    this.#tell();
  }

  /** Settles when all files of the workspace were read, or after a moment. */
  async whole(): Promise<void> {
    await Promise.race([this.#workspace?.reading, sleep(readingPatience, undefined, { ref: false })]);
  }

  get isEnabled(): boolean {
    return this.#isEnabled;
  }

  /** Loads what checks manifests, when it is not there yet. */
  async loaded(): Promise<ManifestWorkspace> {
    return (this.#loaded ??= this.#load());
  }

  /** The URI of a file of the index. */
  uriOf(key: string): string | undefined {
    return this.#workspace?.uriOf(key);
  }

  contextOf(uri: string): FileContext {
    return this.#workspace?.contextOf(uri) ?? {};
  }

  /** What the index has of the document that begins there. */
  locatedAt(uri: string, start: number): Located | undefined {
    return this.index?.documentsOf(uriKey(uri)).find((one) => one.start === start);
  }

  /** The newest version, as soon as it is checked; undefined for a document without manifests. */
  async checked(uri: string): Promise<OpenManifests | undefined> {
    const document = this.#isEnabled ? this.options.service.document(uri) : undefined;
    if (!document || !mayBeManifest(uri, document.languageId)) return undefined;
    const known = this.#open.get(uri);
    if (known?.version === document.version) return this.known(uri);
    const text = document.text();
    if (!known && !isAboutSecrets(text)) return undefined;
    const workspace = await this.loaded();
    const now = this.options.service.document(uri);
    if (now?.version !== document.version) return this.checked(uri);
    return this.#check(uri, document.version, text, workspace);
  }

  /** What is known now, for who cannot wait. */
  known(uri: string): OpenManifests | undefined {
    const done = this.#open.get(uri)?.done;
    return done?.version === this.options.service.document(uri)?.version ? done : undefined;
  }

  /** `id` changes when the diagnostics do, and is empty where there is no manifest. */
  async diagnostics(uri: string): Promise<{ readonly id: string; readonly items: readonly Diagnostic[] }> {
    const found = await this.checked(uri);
    const version = this.#open.get(uri)?.version;
    if (!this.#isEnabled || version === undefined) return { id: '', items: [] };
    // Until a long check has ended, what was said of the version before is better than nothing.
    const shown = found ?? this.#open.get(uri)?.done;
    return {
      id: `manifests ${this.#revision}.${shown?.version ?? 'none'}`,
      items: shown ? this.#diagnosticsOf(shown) : [],
    };
  }

  /** What is told of a document that was checked; nothing of others. */
  knownDiagnostics(uri: string): readonly Diagnostic[] {
    const found = this.#isEnabled ? this.known(uri) : undefined;
    return found ? this.#diagnosticsOf(found) : [];
  }

  /** Each of its documents that has problems with them, those of a look across files and at the vault included. */
  problemsOf({ uri, documents }: OpenManifests): (readonly [PlacedDocument, readonly Problem[]])[] {
    const index = this.#workspace?.isWhole ? this.#workspace.index : undefined;
    const located = index?.documentsOf(uriKey(uri)) ?? [];
    const found: (readonly [PlacedDocument, readonly Problem[]])[] = [];
    // Both are in the order of the file.
    let at = 0;
    for (const placed of documents) {
      const { start, document } = placed;
      while (at < located.length && located[at]!.start < start) at++;
      const there = located[at]?.start === start ? located[at] : undefined;
      const own = this.#showsSchema
        ? document.problems
        : document.problems.filter(({ source }) => source !== 'schema');
      const room = this.#manifests;
      const others = index && there && room ? this.#elsewhere.of(there, index, room, this.#revision) : [];
      if (own.length + others.length > 0) found.push([placed, [...own, ...others]]);
    }
    return found;
  }

  #diagnosticsOf(found: OpenManifests): Diagnostic[] {
    const { text } = found.lines;
    let secrets: readonly string[] | undefined;
    const concealed = (words: string) => {
      secrets ??= this.options.service.findings(found.uri).findings.flatMap(({ range }) => {
        const { start, end } = found.lines.spanOf(range);
        return start < end ? [text.slice(start, end)] : [];
      });
      return secrets.reduce((told, secret) => told.replaceAll(secret, '…'), words);
    };
    return this.problemsOf(found).flatMap(([placed, problems]) =>
      problems.map((problem) =>
        toDiagnostic(found.lines, placed, { ...problem, message: concealed(problem.message) }),
      ),
    );
  }

  async #load(): Promise<ManifestWorkspace> {
    this.#manifests = await import('../../manifests');
    this.#workspace = new ManifestWorkspace(this.#manifests, this.options, () => this.#tell());
    this.#workspace.readAll();
    return this.#workspace;
  }

  #check(
    uri: string,
    version: number,
    text: string,
    workspace: ManifestWorkspace,
  ): OpenManifests | undefined {
    const { ManifestFile } = this.#manifests ?? {};
    if (!ManifestFile) return undefined;
    const open = this.#open.get(uri) ?? {
      file: new ManifestFile(),
      checking: new AbortController(),
      version,
    };
    this.#open.set(uri, open);
    open.checking.abort();
    open.checking = new AbortController();
    open.version = version;
    const documents: PlacedDocument[] = [];
    const finish = () => {
      const before = open.done?.documents;
      open.done = { uri, version, lines: new LineIndex(text), documents };
      workspace.opened(uri, documents);
      // What others refer to has changed: they are told when it rests.
      if (!sameNames(before ?? [], documents)) this.#tell();
    };
    const steps = collect(open.file.each(text, workspace.contextOf(uri)), documents);
    if (runFor(steps, patience)) {
      finish();
      return open.done;
    }
    this.#goOn(steps, open.checking.signal, finish).catch((error: unknown) =>
      this.options.log.failure('a document of manifests', error),
    );
    return undefined;
  }

  async #goOn(steps: Iterator<unknown>, signal: AbortSignal, finish: () => void): Promise<void> {
    if (!(await inSlices(steps, signal))) return;
    finish();
    this.options.refresh();
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      this.#revision++;
      this.options.refresh();
      this.#closed.review();
    }, quiet).unref();
  }
}

function* collect(found: Iterable<PlacedDocument>, into: PlacedDocument[]): Generator<undefined> {
  for (const document of found) {
    into.push(document);
    yield;
  }
}
