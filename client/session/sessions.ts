import type { SecretStore } from '../keychain/secretStore';
import { VaultError } from '../vault/errors';
import type { VaultEndpoint } from '../vault/types';
import { createSession, type Session } from './session';
import { createTokenStorage } from './tokenStorage';
import type { Profile, Prompts, Sessions } from './types';

export interface SessionsOptions {
  /** Where tokens are kept, best first; memory is added as the last resort. */
  readonly stores: readonly SecretStore[];
  readonly prompts: Prompts;
  /** Milliseconds for one request to a vault. */
  readonly timeout: () => number;
}

/** The logins of all profiles. Nothing is asked or connected before a verb is called. */
export function createSessions({ stores, prompts, timeout }: SessionsOptions): Sessions {
  const storage = createTokenStorage(stores, prompts);
  const sessions = new Map<string, Session>();
  const listeners = new Set<(profileName: string) => void>();

  /** The profile's session; a new one when the profile leads elsewhere than before. Throws for an unusable address. */
  const sessionOf = (profile: Profile): Session => {
    const endpoint = endpointOf(profile, timeout());
    const known = sessions.get(profile.name);
    if (known !== undefined && JSON.stringify(known.endpoint) === JSON.stringify(endpoint)) return known;
    const session = createSession(profile, endpoint, storage, prompts, () => {
      if (sessions.get(profile.name) === session) for (const listener of listeners) listener(profile.name);
    });
    known?.dispose();
    sessions.set(profile.name, session);
    return session;
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
      const session = sessions.get(profile.name);
      if (session?.state().kind === 'loggedIn') session.expire();
    },
    dispose: () => {
      for (const session of sessions.values()) session.dispose();
      sessions.clear();
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
