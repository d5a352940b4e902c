import type { Live } from '../../policies/live';
import type { VaultLayout } from '../../protocol/requests';

/** Who knows the vault. Answers undefined for what cannot be known, and never rejects. */
export interface LiveSource {
  layout(): Promise<VaultLayout | undefined>;
  names(path: string): Promise<readonly string[] | undefined>;
}

/** Knows no vault. */
export const nobody: LiveSource = {
  layout: async () => Promise.resolve(undefined),
  names: async () => Promise.resolve(undefined),
};

/** Milliseconds after which an answer is asked for again, when it is needed. */
const freshness = 60_000;
/** Folders whose names are known at a time. */
const maxFolders = 300;
/** Milliseconds to wait for somebody who needs names right now. */
const patience = 1000;

interface Fact<T> {
  readonly at: number;
  readonly value: T | undefined;
  readonly coming: Promise<T | undefined> | undefined;
}

/**
 * What has been learned of the vault. Whatever is read from here is there at once or not at all: it is asked for in the
 * background, and `changed` is called when there is more to know than before.
 */
export class LiveFacts {
  readonly #source: LiveSource;
  readonly #changed: () => void;
  readonly #names = new Map<string, Fact<readonly string[]>>();
  #layout: Fact<VaultLayout> | undefined;
  /** Counts what was forgotten: answers of before are of no use. */
  #turn = 0;

  constructor(source: LiveSource, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  /** Undefined while nobody is logged in. */
  get now(): Live | undefined {
    const layout = this.#learnLayout().value;
    return layout && { layout, names: (path) => this.#learnNames(path).value };
  }

  /** What has been learned so far; nothing is asked. */
  get known(): VaultLayout | undefined {
    return this.#layout?.value;
  }

  /** As {@link now}, for somebody who can wait a moment. */
  async soon(): Promise<Live | undefined> {
    await inTime(this.#learnLayout().coming);
    return this.now;
  }

  /** Names below a path, for somebody who can wait a moment. */
  async namesSoon(path: string): Promise<readonly string[]> {
    await inTime(this.#learnNames(path).coming);
    return this.#learnNames(path).value ?? [];
  }

  forget(): void {
    this.#turn++;
    this.#names.clear();
    this.#layout = undefined;
    this.#changed();
  }

  #learnLayout(): Fact<VaultLayout> {
    return (this.#layout = this.#learn(
      this.#layout,
      async () => this.#source.layout(),
      (fact) => (this.#layout = fact),
    ));
  }

  #learnNames(path: string): Fact<readonly string[]> {
    const fact = this.#learn(
      this.#names.get(path),
      async () => this.#source.names(path),
      (learned) => this.#names.set(path, learned),
    );
    this.#names.set(path, fact);
    const [oldest] = this.#names.keys();
    if (this.#names.size > maxFolders && oldest !== undefined) this.#names.delete(oldest);
    return fact;
  }

  #learn<T>(
    known: Fact<T> | undefined,
    ask: () => Promise<T | undefined>,
    keep: (fact: Fact<T>) => unknown,
  ): Fact<T> {
    if (known && (known.coming || Date.now() - known.at < freshness)) return known;
    const turn = this.#turn;
    const coming = ask().then((answer) => {
      if (turn !== this.#turn) return undefined;
      // A vault that does not answer for now is what it was.
      const value = answer ?? known?.value;
      keep({ at: Date.now(), value, coming: undefined });
      if (JSON.stringify(value) !== JSON.stringify(known?.value)) this.#changed();
      return value;
    });
    return { at: Date.now(), value: known?.value, coming };
  }
}

/** Waits for it, but not for long. */
async function inTime(coming: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([coming, late]);
  clearTimeout(timer);
}
