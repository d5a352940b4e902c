import type { Diagnostic, WorkDoneProgressReporter } from 'vscode-languageserver/node';
import type { ScanSummary } from '../protocol/requests';
import type { FolderExcludes, ServerSettings } from '../protocol/settings';
import { serverSettings } from '../service/serverSettings';
import type { Service } from '../service/types';
import type { ScanCounts, ScanNews, ScanTask } from '../workspace/messages';
import type { Report } from '../workspace/results';
import { Results } from '../workspace/results';
import { ScannedPolicies } from '../workspace/scannedPolicies';
import { Scanner } from '../workspace/scanner';
import { logLine, summary } from '../workspace/summary';
import { toDiagnostics } from './convert';
import type { WorkspaceHost } from './host';
import type { Log } from './log';
import { OpenDocuments } from './openDocuments';
import { ScanProgress } from './scanProgress';

export interface WorkspaceScanOptions {
  readonly service: Service;
  readonly host: WorkspaceHost;
  readonly log: Log;
  /** What is told of an open document beside its secrets. */
  readonly otherProblems: (uri: string) => readonly Diagnostic[];
  /** The server that policies are for, as far as it is known. */
  readonly dialect: () => Partial<ServerSettings>;
  /** A file that is not open holds a policy. */
  readonly foundPolicy: () => void;
  /** Somebody wants to know of all files: time to look for what others know of them. */
  readonly wanted: () => void;
  /** The script of the thread that scans. */
  readonly module: string;
  /** Keys fingerprints where no ignore file does: the service's. */
  readonly key: Uint8Array;
  /** Shows that a scan takes a while; it can be cancelled there. */
  readonly showProgress: (cancelled: () => void) => Promise<WorkDoneProgressReporter | undefined>;
  readonly failed: () => void;
  /** Will the client tell which files change? */
  readonly isWatching: () => boolean;
}

type Reader = ReturnType<Results<Diagnostic>['reader']>;

/** One who wants to know of all problems of the workspace. */
interface Subscriber {
  readonly reader: Reader;
  /** Absent for one who waits until all is known. */
  readonly send?: (reports: Report<Diagnostic>[]) => void;
}

/** Milliseconds: a document is told about when it rests; a scan that takes longer is shown. */
const restDelay = 1000;
const progressDelay = 1000;
/** Where much changes and nothing is looked for. */
const neverScanned = /\/(?:\.git|node_modules)(?:\/|$)/;
/** Of no scan: what documents that are open hold. */
const noTask = 0;

/** The problems of all files of the workspace: of open ones from the service, of the others from the thread that scans. */
export class WorkspaceScan {
  readonly progress = new ScanProgress();
  readonly #options: WorkspaceScanOptions;
  readonly #scanner: Scanner<Diagnostic>;
  readonly #results = new Results<Diagnostic>();
  readonly #subscribers = new Set<Subscriber>();
  readonly #documents = new OpenDocuments();
  #settings = serverSettings();
  #excludes: readonly FolderExcludes[] = [];
  #storage: string | undefined;
  /** Was it asked for in spite of the setting? */
  #isAsked = false;
  /** Did the thread fail? Then nothing is scanned until it is asked for. */
  #isBroken = false;
  /** Do the results stand for all files? */
  #isWhole = false;
  #counts: ScanCounts | undefined;
  /** The last scan of all files, and when it began. */
  #scan = { id: 0, began: 0, isShown: false };
  #restTimer: NodeJS.Timeout | undefined;
  #settled: (() => void)[] = [];
  readonly #policies = new ScannedPolicies();

  constructor(options: WorkspaceScanOptions) {
    this.#options = options;
    const { module, key } = options;
    const task = () => ({
      folders: options.host.folders,
      excludes: this.#excludes,
      settings: { ...this.#settings, ...options.dialect() },
      ...(this.#storage !== undefined && { storage: this.#storage }),
    });
    this.#scanner = new Scanner(
      { module, key, task },
      { news: (news, of) => this.#heard(news, of), failed: () => this.#failed() },
    );
  }

  get isActive(): boolean {
    const { 'strongroom.enable': enabled, 'strongroom.scan.workspace': scan } = this.#settings;
    return enabled && !this.#isBroken && (scan === 'on' || this.#isAsked);
  }

  configure(settings: ServerSettings, excludes?: readonly FolderExcludes[], storage?: string): void {
    const name = 'strongroom.scan.workspace';
    if (settings[name] !== this.#settings[name]) this.#isAsked = false;
    this.#settings = settings;
    this.#excludes = excludes ?? this.#excludes;
    this.#storage = storage ?? this.#storage;
    this.rescan();
  }

  /** Folders, settings or files that say how to scan have changed. */
  rescan(): void {
    this.reviewOpen();
    if (this.isActive) this.#scanner.scan();
    else {
      this.#scanner.stop();
      this.#isWhole = false;
      this.#results.clear((uri) => this.#documents.has(uri));
    }
    this.#attend();
  }

  /** Files or directories that were written, made or removed, by URI. */
  filesChanged(uris: readonly string[]): void {
    if (!this.isActive) return;
    const seen = uris.filter((uri) => !neverScanned.test(uri));
    if (seen.some((uri) => uri.endsWith('/.gitignore'))) return this.rescan();
    const closed = seen.filter((uri) => !this.#documents.has(uri));
    if (closed.length > 0) this.#scanner.scan(closed);
  }

  /** What others know of a file that is not open. */
  setMore(uri: string, problems: readonly Diagnostic[]): void {
    if (!this.isActive || this.#documents.has(uri)) return;
    this.#results.setMore(uri, problems);
    this.#flush();
  }

  opened(uri: string): void {
    const replaced = this.#documents.opened(uri);
    if (replaced !== uri) this.#results.delete(replaced);
    // It speaks for itself now.
    this.#results.setMore(uri, []);
    this.#awaitRest();
  }

  changed(uri: string): void {
    this.#documents.changed(uri);
    this.#awaitRest();
  }

  closed(uri: string): void {
    const file = this.#documents.closed(uri);
    // The editor shows what it knew of the document until it is told what its file holds.
    for (const { reader } of this.#subscribers) reader.forget(uri);
    this.#results.delete(uri);
    if (this.isActive && file !== undefined) this.#scanner.scan([file]);
    this.#awaitRest();
  }

  /** Other findings may be in all open documents. */
  reviewOpen(): void {
    this.#documents.allChanged();
    this.#awaitRest();
  }

  /** More is known of the server that policies are for. */
  reviewPolicies(): void {
    this.reviewOpen();
    this.#rescanPolicies();
  }

  /** `send` is called with what is new as it comes, until the answer is called. */
  follow(reader: Reader, send: (reports: Report<Diagnostic>[]) => void): () => void {
    return this.#subscribe({ reader, send });
  }

  reader(previous: Parameters<Results<Diagnostic>['reader']>[0]): Reader {
    return this.#results.reader(previous);
  }

  /** Resolves with what is new when all files were looked at or `signal` aborts. */
  async whole(reader: Reader, signal: AbortSignal): Promise<Report<Diagnostic>[]> {
    const leave = this.#subscribe({ reader });
    await this.#untilSettled(signal);
    this.#tellOpen();
    leave();
    return reader.next(this.#isComplete);
  }

  /** Looks at all files now. Ends early when `signal` aborts. */
  async scanNow(signal: AbortSignal): Promise<ScanSummary> {
    this.#isAsked = true;
    this.#isBroken = false;
    if (!this.#settings['strongroom.enable']) {
      const notes = ['Strongroom is switched off: turn on the setting strongroom.enable.'];
      return { files: 0, secrets: 0, filesWithSecrets: 0, notes, complete: false };
    }
    const leave = this.#subscribe({ reader: this.#results.reader([]) });
    this.#isWhole = false;
    this.rescan();
    signal.addEventListener('abort', () => this.stop());
    await this.#untilSettled(signal);
    this.#tellOpen();
    leave();
    return summary(this.#counts, this.#results, this.#isWhole && !this.#scanner.isBusy);
  }

  /** Ends the scan; what was found stays. */
  stop(): void {
    if (this.#scanner.isBusy) this.#isWhole = false;
    this.#scanner.stop();
    this.#settle();
  }

  get #isComplete(): boolean {
    return !this.isActive || (this.#isWhole && !this.#scanner.isBusy);
  }

  #subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    if (this.#isWhole && !this.#options.isWatching()) this.rescan();
    this.#awaitRest();
    this.#attend();
    this.#flush();
    return () => {
      this.#subscribers.delete(subscriber);
      this.#attend();
    };
  }

  /** Scans while there is somebody who wants it. */
  #attend(): void {
    const isWanted = this.isActive && this.#subscribers.size > 0;
    if (isWanted) {
      this.#scanner.resume();
      this.#options.wanted();
    } else this.#scanner.pause();
  }

  #heard({ found, counts, state, id }: ScanNews<Diagnostic>, { only, settings }: ScanTask): void {
    for (const file of found) {
      if (this.#documents.has(file.uri)) this.changed(file.uri);
      else if (!this.#documents.replaces(file.uri)) this.#results.set(file, id);
    }
    if (this.#policies.add(found, settings)) this.#options.foundPolicy();
    this.#rescanPolicies();
    if (state === 'done') this.#results.sweep(id, only, (uri) => this.#documents.has(uri));
    if (!only) this.#follow(id, counts, state);
    this.#flush();
    if (!this.#scanner.isBusy) this.#settle();
  }

  /** Those that were looked at for another server. */
  #rescanPolicies(): void {
    const others = this.#policies.takeOthers({ ...this.#settings, ...this.#options.dialect() });
    if (this.isActive && others.length > 0) this.#scanner.scan(others);
  }

  #follow(id: number, counts: ScanCounts, state: ScanNews<Diagnostic>['state']): void {
    if (this.#scan.id !== id) this.#scan = { id, began: Date.now(), isShown: false };
    this.#counts = counts;
    this.progress.report(counts);
    const isLong = state === 'running' && Date.now() - this.#scan.began > progressDelay;
    if (isLong && !this.#scan.isShown && !this.progress.isFollowed) void this.#showProgress();
    if (state !== 'done') return;
    this.#isWhole = true;
    this.#options.log.info(logLine(summary(counts, this.#results, true), counts.read));
  }

  async #showProgress(): Promise<void> {
    this.#scan.isShown = true;
    const reporter = await this.#options.showProgress(() => this.stop());
    if (!reporter) return;
    this.progress.follow(reporter, true);
    if (!this.#scanner.isBusy) this.progress.end();
  }

  #failed(): void {
    this.#isBroken = true;
    this.rescan();
    this.#options.failed();
    this.#settle();
  }

  #settle(): void {
    this.progress.end();
    const settled = this.#settled;
    this.#settled = [];
    for (const tell of settled) tell();
  }

  async #untilSettled(signal: AbortSignal): Promise<void> {
    if (signal.aborted || !this.isActive || !this.#scanner.isBusy) return;
    await new Promise<void>((resolve) => {
      this.#settled.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });
  }

  #awaitRest(): void {
    if (this.#subscribers.size === 0) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      this.#tellOpen();
      this.#flush();
    }, restDelay).unref();
  }

  #tellOpen(): void {
    for (const uri of this.#documents.takeChanged()) {
      const answer = this.#options.service.findings(uri);
      const problems = [...toDiagnostics(uri, answer), ...this.#options.otherProblems(uri)];
      const file = { uri, secrets: answer.findings.length, problems, isPolicy: false };
      this.#results.set(file, noTask, answer.version);
    }
  }

  #flush(): void {
    for (const { reader, send } of this.#subscribers) {
      if (!send) continue;
      const reports = reader.next(this.#isComplete);
      if (reports.length > 0) send(reports);
    }
  }
}
