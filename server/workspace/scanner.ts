import { Worker } from 'node:worker_threads';
import type { ScanNews, ScanTask, ThreadData } from './messages';

export interface ScannerSetup {
  /** The script of the thread that scans. */
  readonly module: string;
  readonly key: Uint8Array;
  /** What a task needs beside its files, as it is now. */
  readonly task: () => Omit<ScanTask, 'id' | 'only'>;
}

export interface ScannerEvents<Problem> {
  news(news: ScanNews<Problem>, task: ScanTask): void;
  /** It ended by a fault for the second time; nothing is scanned until the next `scan`. */
  failed(): void;
}

/**
 * Milliseconds: several changes in a row are one task; a thread without one is ended. What changes all the time is looked
 * at a small part of the time.
 */
const changeDelay = 200;
const longestDelay = 30_000;
const restShare = 10;
const idleDelay = 30_000;
/** With more to look at, everything is. */
const mostNamed = 500;
/** A text of the largest size that is scanned takes some of this. */
const memoryLimit = 1024;

/** Owns the thread that scans. It runs while there is something to scan and somebody who wants it. */
export class Scanner<Problem> {
  readonly #setup: ScannerSetup;
  readonly #events: ScannerEvents<Problem>;
  readonly #wanted = new SharedArrayBuffer(4);
  #worker: Worker | undefined;
  #running: ScanTask | undefined;
  #next: 'all' | Set<string> | undefined;
  #isPaused = true;
  #lastId = 0;
  #faults = 0;
  #changeDelay = changeDelay;
  #timer: NodeJS.Timeout | undefined;

  constructor(setup: ScannerSetup, events: ScannerEvents<Problem>) {
    this.#setup = setup;
    this.#events = events;
  }

  get isBusy(): boolean {
    return this.#running !== undefined || this.#next !== undefined;
  }

  /** Scans files or directories by URI, or everything. */
  scan(only?: readonly string[]): void {
    const isWaiting = this.#next !== undefined;
    if (!only) this.#abort();
    this.#add(only);
    if (!only) this.#schedule(0);
    else if (!isWaiting) this.#schedule(this.#changeDelay);
  }

  /** Nobody wants it for now: what runs ends within a file, and is done again after `resume`. */
  pause(): void {
    this.#isPaused = true;
    const task = this.#running;
    if (!task) return;
    this.#abort();
    this.#add(task.only);
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#schedule(0);
  }

  /** Ends what runs and forgets what was to come. */
  stop(): void {
    this.#abort();
    this.#next = undefined;
  }

  #add(only: readonly string[] | undefined): void {
    if (!only || this.#next === 'all') return void (this.#next = 'all');
    this.#next ??= new Set();
    for (const uri of only) this.#next.add(uri);
    if (this.#next.size > mostNamed) this.#next = 'all';
  }

  #abort(): void {
    Atomics.store(new Int32Array(this.#wanted), 0, 0);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#running) return;
      if (this.#next && !this.#isPaused) this.#start();
      else if (this.#worker && delay === idleDelay) this.#end();
      else this.#schedule(idleDelay);
    }, delay).unref();
  }

  #start(): void {
    const only = this.#next instanceof Set ? [...this.#next] : undefined;
    const task: ScanTask = { ...this.#setup.task(), id: ++this.#lastId, ...(only && { only }) };
    this.#next = undefined;
    this.#running = task;
    Atomics.store(new Int32Array(this.#wanted), 0, task.id);
    this.#worker ??= this.#fork();
    this.#worker.postMessage(task, []);
  }

  #fork(): Worker {
    const data: ThreadData = { key: this.#setup.key, wanted: this.#wanted };
    const worker = new Worker(this.#setup.module, {
      workerData: data,
      // What it might print could quote a text, and standard output may be the protocol's.
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (news: ScanNews<Problem>) => this.#heard(news));
    worker.on('error', () => undefined);
    worker.once('exit', () => this.#exited(worker));
    return worker;
  }

  #heard(news: ScanNews<Problem>): void {
    const task = this.#running;
    if (!task || task.id !== news.id) return;
    if (news.state !== 'running') this.#running = undefined;
    if (news.state === 'done') this.#faults = 0;
    if (news.state === 'done' && task.only)
      this.#changeDelay = Math.min(Math.max(news.elapsed * restShare, changeDelay), longestDelay);
    this.#events.news(news, task);
    if (news.state !== 'running') this.#schedule(this.#next instanceof Set ? this.#changeDelay : 0);
  }

  #exited(worker: Worker): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const task = this.#running;
    this.#running = undefined;
    if (!task) return;
    this.#add(task.only);
    if (++this.#faults < 2) return this.#schedule(0);
    this.#faults = 0;
    this.#next = undefined;
    this.#events.failed();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
