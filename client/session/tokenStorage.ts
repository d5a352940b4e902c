import type { Prompts } from '../auth/method';
import { createMemoryStore } from '../keychain/memoryStore';
import { KeychainUnavailable, type SecretStore } from '../keychain/secretStore';
import { accountOf } from './account';
import type { Profile } from './types';

interface StoredToken {
  readonly token: string;
  readonly store: SecretStore['kind'];
}

/** Tokens of all profiles over a chain of stores: the first that works is used. */
export interface TokenStorage {
  /** What the stores hold for the profile, best store first. */
  find(profile: Profile): Promise<readonly StoredToken[]>;
  /** Stores the token and removes older ones; tells once, in words, when it cannot go where it should. */
  save(profile: Profile, token: string): Promise<SecretStore['kind']>;
  /**
   * Removes what the stores that can be reached hold for the profile; with `token` only that one, since another window
   * may have logged in anew.
   */
  forget(profile: Profile, token?: string): Promise<void>;
}

const places: Readonly<Record<SecretStore['kind'], string>> = {
  keychain: 'in the keychain',
  secretStorage: "in VS Code's own secret storage",
  memory: 'in memory only, so that you will have to log in again after a restart',
};

/** `stores` go from best to worst; memory is always there as the last resort. */
export function createTokenStorage(stores: readonly SecretStore[], prompts: Prompts): TokenStorage {
  const memory = stores.find((store) => store.kind === 'memory') ?? createMemoryStore();
  const lasting = stores.filter((store) => store.kind !== 'memory');
  const chain = (profile: Profile): readonly SecretStore[] =>
    profile.tokenStorage === 'memory' ? [memory] : [...lasting, memory];
  const told = new Set<string>();
  const tell = (message: string): void => {
    if (!told.has(message)) prompts.inform(message);
    told.add(message);
  };

  const forgetIn = async (some: readonly SecretStore[], account: string, token?: string): Promise<void> => {
    const remove = async (store: SecretStore): Promise<void> => {
      if (token === undefined || (await store.get(account)) === token) await store.delete(account);
    };
    await Promise.all(some.map((store) => ifUsable(() => remove(store))));
  };

  return {
    find: async (profile) => {
      const found: StoredToken[] = [];
      for (const store of chain(profile)) {
        const token = await ifUsable(() => store.get(accountOf(profile)));
        if (token) found.push({ token, store: store.kind });
      }
      return found;
    },
    save: async (profile, token) => {
      const reasons: string[] = [];
      const broken = new Set<SecretStore>();
      const account = accountOf(profile);
      for (const store of chain(profile)) {
        try {
          await store.set(account, token);
        } catch (error) {
          if (!(error instanceof KeychainUnavailable)) throw error;
          reasons.push(error.message);
          broken.add(store);
          continue;
        }
        if (reasons.length > 0)
          tell(`${reasons.join(' ')} Until then your token is kept ${places[store.kind]}.`);
        await forgetIn(
          [...lasting, memory].filter((other) => other !== store && !broken.has(other)),
          account,
        );
        return store.kind;
      }
      return memory.kind; // not reached: memory takes everything
    },
    forget: (profile, token) => forgetIn([...lasting, memory], accountOf(profile), token),
  };
}

async function ifUsable<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof KeychainUnavailable) return undefined;
    throw error;
  }
}
