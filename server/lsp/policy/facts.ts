/** Milliseconds after which an answer is asked for again, when it is needed. */
const freshness = 60_000;
/** Milliseconds to wait for somebody who needs an answer right now. */
const patience = 1000;

interface Fact<T> {
  readonly at: number;
  readonly value: T | undefined;
  readonly coming: Promise<void> | undefined;
}

const nothing = { at: 0, value: undefined, coming: undefined };
const isFresh = ({ at }: Fact<unknown>): boolean => Date.now() - at < freshness;

/** Answers of one kind by what they are about. */
export class Facts<T> {
  readonly #ask: (about: string) => Promise<T | undefined>;
  readonly #changed: () => void;
  readonly #size: number;
  readonly #known = new Map<string, Fact<T>>();
  /** Counts what was forgotten: answers of before are of no use. */
  #turn = 0;

  /** `ask` never rejects; `changed` is called when there is something else to know than before. */
  constructor(ask: (about: string) => Promise<T | undefined>, changed: () => void, size: number) {
    this.#ask = ask;
    this.#changed = changed;
    this.#size = size;
  }

  /** What is known so far; to ask for it is enough for it to be looked up. */
  get(about: string): T | undefined {
    return this.#learn(about).value;
  }

  /** The same for somebody who can wait a moment. */
  async soon(about: string): Promise<T | undefined> {
    await inTime(this.#learn(about).coming);
    return this.peek(about);
  }

  /** What is known so far; nothing is asked. */
  peek(about: string): T | undefined {
    return this.#known.get(about)?.value;
  }

  clear(): void {
    this.#turn++;
    this.#known.clear();
  }

  #learn(about: string): Fact<T> {
    const known = this.#known.get(about);
    if (known && (known.coming || isFresh(known))) return known;
    if (!known && !this.#makeRoom()) return nothing;
    const fact = { at: Date.now(), value: known?.value, coming: this.#lookUp(about, known?.value) };
    this.#known.set(about, fact);
    return fact;
  }

  /** Only for what is old: who needs more than there is room for would have it all looked up again and again. */
  #makeRoom(): boolean {
    if (this.#known.size < this.#size) return true;
    for (const [about, fact] of this.#known) {
      if (!fact.coming && !isFresh(fact)) return this.#known.delete(about);
    }
    return false;
  }

  async #lookUp(about: string, before: T | undefined): Promise<void> {
    const turn = this.#turn;
    // A vault that does not answer for now is what it was.
    const value = (await this.#ask(about)) ?? before;
    if (turn !== this.#turn) return;
    this.#known.set(about, { at: Date.now(), value, coming: undefined });
    if (JSON.stringify(value) !== JSON.stringify(before)) this.#changed();
  }
}

/** Waits for it, but not for long. */
async function inTime(coming: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([coming, late]);
  clearTimeout(timer);
}
