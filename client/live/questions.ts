import { isVaultError, VaultError } from '../vault/errors';
import type { VaultClient } from '../vault/types';

/** Something asked of a vault whose answer is kept for a while: names, never a value. */
export interface Question<T> {
  /**
   * The answer of the vault that `client` is logged in to, about `key`. Several who ask at once cause one request, which
   * is cancelled when the last of them has lost interest. @throws VaultError, also one that is kept
   */
  ask(client: VaultClient, key: string, signal?: AbortSignal): Promise<T>;
}

/** `load` asks the vault; it is not called while the answer is fresh. */
type Load<T> = (client: VaultClient, key: string, signal: AbortSignal) => Promise<T>;

export interface Questions {
  /** Answers are kept for `keptFor` milliseconds, usually a minute. */
  readonly question: <T>(load: Load<T>, keptFor?: number) => Question<T>;
  /** What was answered so far counts no more. */
  readonly forget: () => void;
}

/** In milliseconds, bar the last two. */
interface Limits {
  /** For which an answer is taken for true, and a refusal. */
  readonly freshness: number;
  /** For which a vault that cannot be reached is left alone. */
  readonly rest: number;
  /** Requests to one vault at a time. */
  readonly concurrency: number;
  /** Answers of one question that are kept. */
  readonly size: number;
}
const usual: Limits = { freshness: 60_000, rest: 15_000, concurrency: 4, size: 500 };

/** An answer, or one that is on its way. */
interface Entry<T> {
  readonly answer: Promise<T>;
  readonly abort: AbortController;
  readonly until: number;
  waiting: number;
  isSettled: boolean;
}

/** What all questions to one login share. */
interface Line {
  running: number;
  readonly queue: (() => void)[];
  /** The vault did not answer: until then nobody asks it. */
  restsUntil: number;
  reason: VaultError | undefined;
}

/**
 * Questions with a memory of their own for each login: it goes with the login, since another user may see other names.
 * A vault that is sealed or cannot be reached is asked once in a while, whatever there is to know of it.
 */
export function createQuestions(limits: Partial<Limits> = {}): Questions {
  const { freshness, rest, concurrency, size } = { ...usual, ...limits };
  let lines = new WeakMap<VaultClient, Line>();
  const forgetting: (() => void)[] = [];

  const lineOf = (client: VaultClient): Line => {
    const known = lines.get(client) ?? { running: 0, queue: [], restsUntil: 0, reason: undefined };
    lines.set(client, known);
    return known;
  };

  async function inLine<T>(client: VaultClient, signal: AbortSignal, load: () => Promise<T>): Promise<T> {
    const line = lineOf(client);
    if (line.running >= concurrency) await new Promise<void>((resolve) => line.queue.push(resolve));
    else line.running++;
    try {
      if (signal.aborted) throw new VaultError('cancelled', 'Cancelled.');
      if (line.reason && Date.now() < line.restsUntil) throw line.reason;
      line.reason = undefined;
      return await load();
    } catch (error) {
      if (isVaultError(error, 'unreachable', 'timeout', 'tls', 'sealed', 'expired') && !line.reason) {
        line.reason = error;
        line.restsUntil = Date.now() + rest;
      }
      throw error;
    } finally {
      const next = line.queue.shift();
      if (next) next();
      else line.running--;
    }
  }

  function question<T>(load: Load<T>, keptFor = freshness): Question<T> {
    let known = new WeakMap<VaultClient, Map<string, Entry<T>>>();
    forgetting.push(() => {
      known = new WeakMap();
    });

    const entryOf = (client: VaultClient, key: string): Entry<T> => {
      const entries = known.get(client) ?? new Map<string, Entry<T>>();
      known.set(client, entries);
      const before = entries.get(key);
      entries.delete(key);
      if (before && (!before.isSettled || Date.now() < before.until)) {
        // The last one asked for is the last one to be dropped.
        entries.set(key, before);
        return before;
      }
      const abort = new AbortController();
      const entry: Entry<T> = {
        answer: inLine(client, abort.signal, async () => load(client, key, abort.signal)),
        abort,
        until: Date.now() + keptFor,
        waiting: 0,
        isSettled: false,
      };
      const settle = (): void => {
        entry.isSettled = true;
      };
      entry.answer.then(settle, (error: unknown) => {
        settle();
        // Only a refusal is an answer.
        const isAnswer = isVaultError(error, 'denied', 'notFound', 'badRequest');
        if (!isAnswer && entries.get(key) === entry) entries.delete(key);
      });
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
      return entry;
    };

    return {
      ask: async (client, key, signal) => {
        if (signal?.aborted) throw new VaultError('cancelled', 'Cancelled.');
        const entry = entryOf(client, key);
        entry.waiting++;
        const leave = (): void => {
          if (--entry.waiting > 0 || entry.isSettled) return;
          known.get(client)?.delete(key);
          entry.abort.abort();
        };
        if (!signal) return entry.answer;
        const cancelled = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => {
            leave();
            reject(new VaultError('cancelled', 'Cancelled.'));
          });
        });
        return Promise.race([entry.answer, cancelled]);
      },
    };
  }

  return {
    question,
    forget: () => {
      lines = new WeakMap();
      for (const forget of forgetting) forget();
    },
  };
}
