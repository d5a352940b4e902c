import { authMethods } from '../auth';
import { lookupToken, type TokenInfo } from '../auth/lookupToken';
import type { AuthMethod } from '../auth/method';
import { createVaultClient } from '../vault/client';
import { isVaultError, VaultError } from '../vault/errors';
import { createTransport } from '../vault/transport';
import type { RequestOptions, VaultClient, VaultEndpoint } from '../vault/types';
import { keepAlive } from './keepAlive';
import type { TokenStorage } from './tokenStorage';
import type { LoginMethodId, Profile, Prompts, SessionState } from './types';

type LoggedIn = Extract<SessionState, { kind: 'loggedIn' }>;

/** One profile at one place; when its address changes there is a new session. The verbs are those of `Sessions`. */
export interface Session {
  readonly endpoint: VaultEndpoint;
  state(): SessionState;
  restore(signal?: AbortSignal): Promise<SessionState>;
  login(method: LoginMethodId | undefined, signal?: AbortSignal): Promise<VaultClient | undefined>;
  logout(revoke: boolean): Promise<void>;
  client(): Promise<VaultClient | undefined>;
  expire(): void;
  dispose(): void;
}

/** Throws `badRequest` when the endpoint's address cannot be used. */
export function createSession(
  /** As it is now: what does not change the endpoint may change while the session lives. */
  profile: () => Profile,
  endpoint: VaultEndpoint,
  storage: TokenStorage,
  prompts: Prompts,
  changed: () => void,
): Session {
  const transport = createTransport(endpoint);
  let state: SessionState = { kind: 'loggedOut' };
  let live: { readonly client: VaultClient; readonly token: string; readonly stop: () => void } | undefined;
  let restoring: Promise<SessionState> | undefined;
  /** Counts logins, logouts and expiries: what began before the last of them has no say any more. */
  let turn = 0;

  const set = (next: SessionState): SessionState => {
    state = next;
    changed();
    return next;
  };
  const leave = (): void => {
    turn++;
    live?.stop();
    live = undefined;
  };
  const expire = (): void => {
    const token = live?.token;
    leave();
    // A dead token is of no use to anyone; when the store cannot be reached it stays there, as dead as it is.
    if (token !== undefined) storage.forget(profile(), token).catch(() => undefined);
    set({ kind: 'expired' });
  };

  const enter = (info: TokenInfo, store: LoggedIn['store']): VaultClient => {
    leave();
    const { displayName, policies, clientToken: token } = info;
    const own = transport.withToken(token);
    const loggedIn = (expiresAt?: number): SessionState =>
      set({
        kind: 'loggedIn',
        displayName,
        policies,
        store,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      });
    const client = createVaultClient(own);
    if (info.leaseDuration === 0) {
      live = { client, token, stop: () => undefined };
      loggedIn();
    } else {
      const expiresAt = Date.now() + info.leaseDuration * 1000;
      live = {
        client,
        token,
        stop: keepAlive(own, expiresAt, info.renewable, { renewed: loggedIn, expired: expire }),
      };
      loggedIn(expiresAt);
    }
    return client;
  };

  const tryStored = async (signal?: AbortSignal): Promise<SessionState> => {
    const begun = turn;
    const before = state;
    const found = await storage.find(profile());
    for (const { token, store } of found) {
      if (begun !== turn) return state;
      try {
        const info = await lookupToken(transport, token, withSignal(signal));
        if (begun !== turn) return state;
        enter(info, store);
        return state;
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
        if (begun !== turn) return state;
        if (error.kind === 'cancelled') return state;
        // The token may still be good: keep it for the next try.
        if (error.kind !== 'expired') return set({ kind: 'failed', message: error.message });
        await storage.forget(profile(), token);
      }
    }
    if (begun !== turn) return state;
    if (found.length > 0) set({ kind: 'expired' });
    else if (before.kind === 'failed') set({ kind: 'loggedOut' });
    return state;
  };

  const restore = (signal?: AbortSignal): Promise<SessionState> => {
    if (state.kind === 'loggedIn' || state.kind === 'loggingIn') return Promise.resolve(state);
    restoring ??= tryStored(signal).finally(() => {
      restoring = undefined;
    });
    return restoring;
  };

  const loginBy = async (method: AuthMethod, signal?: AbortSignal): Promise<VaultClient | undefined> => {
    const before = state.kind === 'loggingIn' ? ({ kind: 'loggedOut' } as const) : state;
    const begun = ++turn;
    set({ kind: 'loggingIn' });
    try {
      const auth = await method.login(transport, profile(), prompts, signal);
      if (auth === undefined) {
        if (begun === turn) set(before);
        return undefined;
      }
      const info = await lookupToken(transport, auth.clientToken, withSignal(signal));
      if (begun !== turn) return undefined;
      const store = await storage.save(profile(), auth.clientToken);
      // A token that may not look itself up: what the login said is all there is to know.
      return enter(info.accessor === '' ? { ...info, ...auth } : info, store);
    } catch (error) {
      const message = error instanceof VaultError ? error.message : 'The login failed.';
      if (begun === turn)
        set(live || isVaultError(error, 'cancelled') ? before : { kind: 'failed', message });
      throw error;
    }
  };

  return {
    endpoint,
    state: () => state,
    restore,
    expire,
    login: async (id, signal) => {
      const method =
        authMethods.find((candidate) => candidate.id === (id ?? '')) ??
        (await pickMethod(profile(), prompts));
      return method === undefined ? undefined : loginBy(method, signal);
    },
    logout: async (revoke) => {
      const tokens = revoke ? await storage.find(profile()) : [];
      const current = live?.client.transport;
      leave();
      set({ kind: 'loggedOut' });
      await storage.forget(profile());
      if (!revoke) return;
      const ends = current === undefined ? tokens.map(({ token }) => transport.withToken(token)) : [current];
      for (const end of ends) {
        try {
          await end.request('POST', 'auth/token/revoke-self', {});
        } catch (error) {
          if (!isVaultError(error, 'expired')) throw error;
        }
      }
    },
    client: async () => {
      await restore();
      return live?.client;
    },
    dispose: leave,
  };
}

const withSignal = (signal: AbortSignal | undefined): RequestOptions =>
  signal === undefined ? {} : { signal };

async function pickMethod(profile: Profile, prompts: Prompts): Promise<AuthMethod | undefined> {
  const offered = authMethods.filter(({ available }) => available === undefined || available());
  const first = offered.filter(({ id }) => id === profile.authMethod);
  const items = [...new Set([...first, ...offered])].map(({ id, title, description }) => ({
    id,
    label: title,
    description,
  }));
  const id = await prompts.pick({ title: `Log in to ${profile.name} with`, items });
  return authMethods.find((method) => method.id === id);
}
