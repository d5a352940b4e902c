import type { SecretStore } from '../keychain/secretStore';
import { VaultError } from '../vault/errors';
import type { VaultEndpoint } from '../vault/types';
import { createSession, type Session } from './session';
import { createTokenStorage } from './tokenStorage';
import type { Profile, Prompts, Sessions } from './types';

interface SessionsOptions {
  /** Where tokens are kept, best first; memory is added as the last resort. */
  readonly stores: readonly SecretStore[];
  readonly prompts: Prompts;
  /** Milliseconds for one request to a vault. */
  readonly timeout: () => number;
}

interface Entry {
  /** The latest that leads to the same place as the session. */
  profile: Profile;
  readonly session: Session;
}

/** The logins of all profiles. Nothing is asked or connected before a verb is called. */
export function createSessions({ stores, prompts, timeout }: SessionsOptions): Sessions {
  const storage = createTokenStorage(stores, prompts);
  const entries = new Map<string, Entry>();
  const listeners = new Set<(profileName: string) => void>();

  /** The profile's session; a new one when the profile leads elsewhere than before. Throws for an unusable address. */
  const sessionOf = (profile: Profile): Session => {
    const endpoint = endpointOf(profile, timeout());
    const known = entries.get(profile.name);
    if (known !== undefined && JSON.stringify(known.session.endpoint) === JSON.stringify(endpoint)) {
      known.profile = profile;
      return known.session;
    }
    const changed = (): void => {
      if (entries.get(profile.name) === entry) for (const listener of listeners) listener(profile.name);
    };
    const entry: Entry = {
      profile,
      session: createSession(() => entry.profile, endpoint, storage, prompts, changed),
    };
    known?.session.dispose();
    entries.set(profile.name, entry);
    return entry.session;
  };

  return {
    state: (profile) => {
      try {
        return sessionOf(profile).state();
      } catch (error) {
        if (error instanceof VaultError) return { kind: 'failed', message: error.message };
        throw error;
      }
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    restore: async (profile, signal) => sessionOf(profile).restore(signal),
    login: async (profile, method, signal) => sessionOf(profile).login(method, signal),
    logout: async (profile, { revoke }) => sessionOf(profile).logout(revoke),
    client: async (profile) => sessionOf(profile).client(),
    reportExpired: (profile) => {
      const session = entries.get(profile.name)?.session;
      if (session?.state().kind === 'loggedIn') session.expire();
    },
    dispose: () => {
      for (const { session } of entries.values()) session.dispose();
      entries.clear();
      listeners.clear();
    },
  };
}

function endpointOf(profile: Profile, timeout: number): VaultEndpoint {
  const { address, namespace, caFile, clientCertFile, clientKeyFile, tlsServerName } = profile;
  const named = { namespace, caFile, clientCertFile, clientKeyFile, tlsServerName };
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value));
  return { address, timeout, ...given };
}
