import type { Live } from '../../policies/live';
import type { VaultLayout } from '../../protocol/vault';
import { Facts } from './facts';

/** Who knows the vault. Answers undefined for what cannot be known, and never rejects. */
export interface LiveSource {
  layout(): Promise<VaultLayout | undefined>;
  names(path: string): Promise<readonly string[] | undefined>;
  requests(mount: string): Promise<readonly string[] | undefined>;
}

/** Knows no vault. */
export const nobody: LiveSource = {
  layout: async () => Promise.resolve(undefined),
  names: async () => Promise.resolve(undefined),
  requests: async () => Promise.resolve(undefined),
};

/** Folders and mounts about which something is known at a time. */
const most = 300;

/**
 * What has been learned of the vault. Whatever is read from here is there at once or not at all: it is asked for in the
 * background, and `changed` is called when there is more to know than before.
 */
export class LiveFacts {
  readonly #changed: () => void;
  readonly #layout: Facts<VaultLayout>;
  readonly #names: Facts<readonly string[]>;
  readonly #requests: Facts<readonly string[]>;

  constructor(source: LiveSource, changed: () => void) {
    this.#changed = changed;
    this.#layout = new Facts(async () => source.layout(), changed, 1);
    this.#names = new Facts(async (path) => source.names(path), changed, most);
    this.#requests = new Facts(async (mount) => source.requests(mount), changed, most);
  }

  /** Undefined while nobody is logged in. */
  get now(): Live | undefined {
    return this.#liveAt(this.#layout.get(''));
  }

  /** As {@link now}, for somebody who can wait a moment. */
  async soon(): Promise<Live | undefined> {
    return this.#liveAt(await this.#layout.soon(''));
  }

  /** What has been learned so far; nothing is asked. */
  get known(): VaultLayout | undefined {
    return this.#layout.peek('');
  }

  /** Has names below a path looked up, for somebody who can wait a moment. */
  async namesSoon(path: string): Promise<void> {
    await this.#names.soon(path);
  }

  forget(): void {
    for (const facts of [this.#layout, this.#names, this.#requests]) facts.clear();
    this.#changed();
  }

  #liveAt(layout: VaultLayout | undefined): Live | undefined {
    return (
      layout && {
        layout,
        names: (path) => this.#names.get(path),
        requests: (mount) => this.#requests.get(mount),
      }
    );
  }
}
