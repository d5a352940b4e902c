import { sift } from './sift';
import type { SiftSettings } from './siftThreads';
import { SiftThreads } from './siftThreads';
import type { SourceFile, SourceItem, SourceProblem } from './source';
import type { Workspaces } from './workspaces';

/** Files of one workspace that follow each other, or what is in their place. */
interface Batch {
  readonly files: readonly SourceFile[];
  readonly problem?: SourceProblem;
  /** One for each file; absent where nobody has looked yet. */
  verdicts?: Uint8Array;
}

/** Files of one job: some milliseconds of work. */
const batchSize = 64;
/** With fewer batches a thread would not have started before the work is done. */
const worthThreads = 8;
/** As many batches may wait for an earlier one: what a thread holds up costs no memory to speak of. */
const mostAhead = 256;

/**
 * The items in their order, with what is known of them when `threads` others and, while it has nothing else to do, this
 * one have looked at them. Few items start no thread.
 */
export async function* sifted(
  items: Iterable<SourceItem>,
  threads: number,
  settings: SiftSettings,
  workspaces: Workspaces,
): AsyncGenerator<Batch> {
  const batches = batchesOf(items, threads > 0 ? batchSize : 1);
  const ahead = threads > 0 ? first(batches, worthThreads) : [];
  if (ahead.length < worthThreads) {
    yield* ahead;
    yield* batches;
    return;
  }
  const next = (): Batch | undefined => ahead.shift() ?? batches.next().value;
  const pool = new SiftThreads(threads, settings);
  /** Those that somebody looks at, or has. */
  const begun: Batch[] = [];
  try {
    for (;;) {
      pool.check();
      for (let batch; pool.hasRoom && begun.length < mostAhead && (batch = next());) {
        begun.push(batch);
        if (!batch.verdicts) give(pool, batch);
      }
      if (begun[0]?.verdicts) {
        yield begun.shift()!;
        continue;
      }
      const own = begun.length < mostAhead ? next() : undefined;
      if (!own && begun.length === 0) return;
      if (own && begun.length === 0) yield own;
      else if (own) {
        begun.push(own);
        own.verdicts ??= Uint8Array.from(own.files, ({ workspace, path }) =>
          sift(workspaces.service(workspace), path),
        );
        // The answers of the others come in between.
        await new Promise((resolve) => setImmediate(resolve));
      } else await pool.answer();
    }
  } finally {
    await pool.close();
  }
}

function first(batches: Generator<Batch, undefined>, count: number): Batch[] {
  const taken: Batch[] = [];
  while (taken.length < count) {
    const { value } = batches.next();
    if (!value) break;
    taken.push(value);
  }
  return taken;
}

function give(pool: SiftThreads, batch: Batch): void {
  pool.take(batch.files, (verdicts) => {
    batch.verdicts = verdicts;
  });
}

function* batchesOf(items: Iterable<SourceItem>, size: number): Generator<Batch, undefined> {
  let files: SourceFile[] = [];
  for (const item of items) {
    const fits =
      item.kind === 'file' && files.length < size && (files[0] ?? item).workspace === item.workspace;
    if (!fits && files.length > 0) {
      yield { files };
      files = [];
    }
    if (item.kind === 'file') files.push(item);
    else yield { files: [], problem: item, verdicts: new Uint8Array() };
  }
  if (files.length > 0) yield { files };
  return undefined;
}
