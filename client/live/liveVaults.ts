import type { Profiles } from '../profiles/profiles';
import type { Profile, Sessions } from '../session/types';
import { isVaultError } from '../vault/errors';
import type { VaultClient } from '../vault/types';
import { createQuestions, type Questions } from './questions';

/** A vault with a login. */
export interface LiveVault {
  readonly profile: Profile;
  readonly client: VaultClient;
}

/**
 * The vaults that the user is logged in to, as a source of names. Nobody is asked to log in for it, no stored token is
 * taken up, and what is asked goes through {@link Questions}.
 */
export interface LiveVaults extends Pick<Questions, 'question'> {
  /** Those with a login, the active profile first. */
  all(): Promise<readonly LiveVault[]>;
  /** The one that is worked with: the active profile, or the first with a login. */
  current(): Promise<LiveVault | undefined>;
  /** What is known counts no more. */
  refresh(): void;
  /** There is another login, another active profile, or reason to ask again. */
  readonly onDidChange: (listener: () => void) => { dispose(): void };
  dispose(): void;
}

export function createLiveVaults(
  profiles: Pick<Profiles, 'all' | 'active' | 'onDidChange'>,
  sessions: Pick<Sessions, 'state' | 'client' | 'onDidChange' | 'reportExpired'>,
): LiveVaults {
  const questions = createQuestions();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const loginOf = async (profile: Profile): Promise<LiveVault[]> => {
    if (sessions.state(profile).kind !== 'loggedIn') return [];
    const client = await sessions.client(profile);
    return client ? [{ profile, client }] : [];
  };
  const all = async (): Promise<LiveVault[]> => {
    const active = profiles.active();
    const others = profiles.all().filter(({ name }) => name !== active?.name);
    return (await Promise.all([...(active ? [active] : []), ...others].map(loginOf))).flat();
  };

  /** Sessions tell of each renewal, which is none of another login. */
  let before: readonly LiveVault[] = [];
  const compare = async (): Promise<void> => {
    const now = await all();
    const isSame = now.length === before.length && now.every(({ client }, i) => client === before[i]?.client);
    before = now;
    if (!isSame) tell();
  };
  const changed = (): void => void compare().catch(() => undefined);
  const subscriptions = [sessions.onDidChange(changed), profiles.onDidChange(changed)];

  return {
    question: (load, keptFor) =>
      questions.question(async (client, key, signal) => {
        try {
          return await load(client, key, signal);
        } catch (error) {
          const vault = before.find((one) => one.client === client);
          if (vault && isVaultError(error, 'expired')) sessions.reportExpired(vault.profile);
          throw error;
        }
      }, keptFor),
    all,
    current: async () => (await all())[0],
    refresh: () => {
      questions.forget();
      tell();
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      listeners.clear();
    },
  };
}
