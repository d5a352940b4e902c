import { parentPort, Worker, workerData } from 'node:worker_threads';
import { fromName, nameEncoding } from '../files/paths';
import type { Confidence } from '../protocol/findings';
import { sift } from './sift';
import type { SourceFile } from './source';
import { Workspaces } from './workspaces';

/** How the threads are to scan: as the main one does. */
export interface SiftSettings {
  /** The script that calls {@link serveSifting} in a thread. */
  readonly script: string;
  readonly minimumConfidence: Confidence;
  readonly config: string | undefined;
}

/** Paths of one workspace, one character per byte, with NUL between them. */
interface Job {
  readonly workspace: string;
  readonly paths: string;
}

/** A thread that ended by itself; the message is for the user. */
export class ThreadFailure extends Error {
  constructor() {
    super('A scanning thread ended by itself. Try again with --jobs 1, which starts none.');
  }
}

interface Thread {
  readonly worker: Worker;
  /** What it has not answered yet, in order. */
  readonly waiting: ((answer: Uint8Array) => void)[];
}

/** As many jobs a thread holds: one that it works on, one so that it never waits. */
const mostJobs = 2;

/** Texts come and go: a small nursery for them costs no time, and a usual one 30 MB a thread. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Threads that sift files. Whatever ends one of them ends them all. */
export class SiftThreads {
  readonly #threads: readonly Thread[];
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(count: number, settings: SiftSettings) {
    this.#threads = Array.from({ length: count }, () => {
      const thread: Thread = {
        worker: new Worker(settings.script, { workerData: settings, resourceLimits }),
        waiting: [],
      };
      thread.worker
        .on('message', (answer: Uint8Array) => {
          thread.waiting.shift()?.(answer);
          this.#wake?.();
        })
        .once('error', () => this.#fail())
        .once('exit', () => this.#fail());
      return thread;
    });
  }

  get hasRoom(): boolean {
    return this.#threads.some(({ waiting }) => waiting.length < mostJobs);
  }

  /** Gives files of one workspace to the least busy thread; `done` gets a verdict for each. */
  take(files: readonly SourceFile[], done: (verdicts: Uint8Array) => void): void {
    const [free] = this.#threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    const paths = files.map(({ path }) => fromName(path)).join('\0');
    free?.worker.postMessage({ workspace: files[0]?.workspace ?? '', paths } satisfies Job, []);
    free?.waiting.push(done);
  }

  /** Resolves at the next answer; throws a {@link ThreadFailure} when a thread has ended. */
  async answer(): Promise<void> {
    if (!this.#failure) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.check();
  }

  check(): void {
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.removeAllListeners('exit').terminate()));
  }

  #fail(): void {
    this.#failure ??= new ThreadFailure();
    this.#wake?.();
  }
}

/** Answers the jobs of {@link SiftThreads}, as the thread that this code runs in. */
export function serveSifting(): void {
  const { minimumConfidence, config }: SiftSettings = workerData;
  const workspaces = new Workspaces(minimumConfidence, config);
  parentPort?.on('message', ({ workspace, paths }: Job) => {
    const service = workspaces.service(workspace);
    const verdicts = paths.split('\0').map((path) => sift(service, Buffer.from(path, nameEncoding)));
    parentPort?.postMessage(Uint8Array.from(verdicts), []);
  });
}
