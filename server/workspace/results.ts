import { uriKey } from '../service/uris';
import type { FoundFile } from './messages';

interface Entry<Problem> extends FoundFile<Problem> {
  /** `problems` are those of a scan, and what somebody else knows. */
  readonly own: readonly Problem[];
  readonly more: readonly Problem[];
  /** Changes when the problems do; never the same in two processes. */
  readonly id: string;
  /** `problems` as text, to see a change. */
  readonly printed: string;
  /** The task that found it. */
  readonly task: number;
  /** Of the document, for one that is open. */
  readonly version: number | null;
}

/** What a reader has not been told yet about one file. */
export interface Report<Problem> {
  readonly uri: string;
  readonly version: number | null;
  /** Absent when there are no problems any more. */
  readonly id?: string;
  /** Absent when they are those that `id` stood for before. */
  readonly problems?: readonly Problem[];
}

/** With more files a list of problems is of no use to anybody. */
const mostFiles = 5000;

/** The problems of the workspace by file. */
export class Results<Problem> {
  readonly #files = new Map<string, Entry<Problem>>();
  readonly #process = Date.now().toString(36);
  #ids = 0;
  /** Were there more files with problems than are kept? */
  isCut = false;

  /** What a scan found in a file. One without a problem is none. */
  set({ problems: own, ...file }: FoundFile<Problem>, task: number, version: number | null = null): void {
    this.#put({ ...file, own, more: this.#files.get(uriKey(file.uri))?.more ?? [], task, version });
  }

  /** What somebody else knows of a file that is not open, beside what a scan found. */
  setMore(uri: string, more: readonly Problem[]): void {
    const {
      secrets = 0,
      isPolicy = false,
      own = [],
      task = 0,
      version = null,
    } = this.#files.get(uriKey(uri)) ?? {};
    this.#put({ uri, secrets, isPolicy, own, more, task, version });
  }

  delete(uri: string): void {
    this.#files.delete(uriKey(uri));
  }

  /** After a task: forgets what it looked for and did not find, at or below `only` or everywhere. */
  sweep(task: number, only: readonly string[] | undefined, isKept: (uri: string) => boolean): void {
    const places = only?.map(uriKey);
    const isInScope = (key: string) =>
      !places || places.some((place) => key === place || key.startsWith(`${place}/`));
    for (const [key, { uri, more, ...entry }] of this.#files)
      if (entry.task !== task && !isKept(uri) && isInScope(key))
        this.#put({ uri, secrets: 0, isPolicy: false, own: [], more, task, version: null });
    if (!only) this.isCut &&= this.#files.size >= mostFiles;
  }

  /** All that are not kept. */
  clear(isKept: (uri: string) => boolean): void {
    for (const [key, { uri }] of this.#files) if (!isKept(uri)) this.#files.delete(key);
  }

  #put(found: Omit<Entry<Problem>, 'id' | 'printed' | 'problems'>): void {
    const key = uriKey(found.uri);
    const problems = found.more.length > 0 ? [...found.own, ...found.more] : found.own;
    if (problems.length === 0) return void this.#files.delete(key);
    const before = this.#files.get(key);
    if (!before && this.#files.size >= mostFiles) {
      this.isCut = true;
      return;
    }
    const printed = JSON.stringify(problems);
    const id = before?.printed === printed ? before.id : `${this.#process}.${++this.#ids}`;
    this.#files.set(key, { ...found, problems, id, printed });
  }

  count(): { readonly secrets: number; readonly filesWithSecrets: number } {
    const counts = [...this.#files.values()].map(({ secrets }) => secrets).filter((secrets) => secrets > 0);
    return { secrets: counts.reduce((sum, count) => sum + count, 0), filesWithSecrets: counts.length };
  }

  /** One who knows already what `previous` says. */
  reader(previous: readonly { readonly uri: string; readonly value: string }[]): Reader<Problem> {
    return new Reader(this.#files, previous);
  }
}

class Reader<Problem> {
  readonly #files: ReadonlyMap<string, Entry<Problem>>;
  readonly #told: Map<string, { readonly uri: string; readonly id: string }>;
  /** Those that it knew before: it is told once that they have not changed. */
  readonly #previous: Set<string>;

  constructor(
    files: ReadonlyMap<string, Entry<Problem>>,
    previous: readonly { readonly uri: string; readonly value: string }[],
  ) {
    this.#files = files;
    this.#told = new Map(previous.map(({ uri, value }) => [uriKey(uri), { uri, id: value }]));
    this.#previous = new Set(this.#told.keys());
  }

  /** What is new; that a file has no problems any more only when all files were looked at. */
  next(isComplete: boolean): Report<Problem>[] {
    const reports: Report<Problem>[] = [];
    for (const [key, { uri, id, problems, version }] of this.#files) {
      const isKnown = this.#told.get(key)?.id === id;
      if (isKnown && this.#previous.delete(key)) reports.push({ uri, version, id });
      if (isKnown) continue;
      this.#told.set(key, { uri, id });
      reports.push({ uri, version, id, problems });
    }
    if (!isComplete) return reports;
    for (const [key, { uri }] of this.#told) {
      if (this.#files.has(key)) continue;
      this.#told.delete(key);
      reports.push({ uri, version: null, problems: [] });
    }
    return reports;
  }

  /** Whatever it was told about this file does not count any more. */
  forget(uri: string): void {
    this.#told.set(uriKey(uri), { uri, id: '' });
  }
}
