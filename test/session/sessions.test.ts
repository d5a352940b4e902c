import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/keychain/memoryStore';
import { KeychainUnavailable, type SecretStore } from '../../client/keychain/secretStore';
import { createSessions } from '../../client/session/sessions';
import type { Profile, Sessions } from '../../client/session/types';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { startCuttingProxy } from '../support/cuttingProxy';
import { scriptedPrompts, type ScriptedPrompts } from '../support/scriptedPrompts';

let bao: Bao;
let other: Bao;
const password = canary();
beforeAll(async () => {
  [bao, other] = await Promise.all([startBao(), startBao()]);
  await bao.api('POST', 'sys/auth/userpass', { type: 'userpass' });
  await bao.api('POST', 'auth/userpass/users/ann', { password, token_ttl: '10m' });
});
afterAll(() => Promise.all([bao.stop(), other.stop()]));

/** A store that lasts longer than the sessions over it. */
const lastingStore = (): SecretStore => ({ ...createMemoryStore(), kind: 'keychain' });
const brokenStore = (kind: SecretStore['kind']): SecretStore => {
  const fail = (): Promise<never> =>
    Promise.reject(new KeychainUnavailable(`The ${kind} is broken. Repair it.`));
  return { kind, get: fail, set: fail, delete: fail };
};

const open: Sessions[] = [];
afterEach(() => open.splice(0).forEach((sessions) => sessions.dispose()));
const start = (stores: readonly SecretStore[], ...answers: (string | undefined)[]) => {
  const prompts: ScriptedPrompts = scriptedPrompts(...answers);
  const sessions = createSessions({ stores, prompts, timeout: () => 10_000 });
  open.push(sessions);
  return { sessions, prompts };
};
const profile = (changes: Partial<Profile> = {}): Profile => ({
  name: 'Dev',
  address: bao.address,
  ...changes,
});
const alive = async (token: string): Promise<boolean> =>
  (await bao.api('GET', 'auth/token/lookup-self', undefined, { token })).status === 200;
/** Gives the kinds of state a profile goes through. */
const watch = (sessions: Sessions, of: Profile): string[] => {
  const kinds: string[] = [];
  sessions.onDidChange((name) => {
    if (name === of.name) kinds.push(sessions.state(of).kind);
  });
  return kinds;
};

describe('login', () => {
  test('with userpass: state, client, and a token that the next start finds', async () => {
    const store = lastingStore();
    const { sessions } = start([store], 'userpass', 'ann', password);
    const seen = watch(sessions, profile());
    const client = await sessions.login(profile());
    expect((await client?.mounts())?.length).toBeGreaterThan(0);
    expect(sessions.state(profile())).toMatchObject({
      kind: 'loggedIn',
      displayName: 'userpass-ann',
      policies: ['default'],
      store: 'keychain',
      expiresAt: expect.any(Number),
    });
    expect(seen).toEqual(['loggingIn', 'loggedIn']);

    const next = start([store]);
    expect(next.sessions.state(profile())).toEqual({ kind: 'loggedOut' });
    expect(await next.sessions.restore(profile())).toMatchObject({ kind: 'loggedIn' });
    expect(await next.sessions.client(profile())).toBeDefined();
    expect(next.prompts.asked).toEqual([]);
  });

  test('offers the method of the profile first', async () => {
    const { sessions, prompts } = start([], undefined);
    expect(await sessions.login(profile({ authMethod: 'approle' }))).toBeUndefined();
    expect(prompts.asked[0]).toMatch(/^Log in to Dev with: approle token userpass/);
    expect(sessions.state(profile())).toEqual({ kind: 'loggedOut' });
  });

  test('dismissed or failed while logged in: the old login stays', async () => {
    const { sessions } = start([], bao.rootToken, undefined, 'hvs.wrong');
    await sessions.login(profile(), 'token');
    expect(await sessions.login(profile(), 'token')).toBeUndefined();
    expect(sessions.state(profile()).kind).toBe('loggedIn');
    await expect(sessions.login(profile(), 'token')).rejects.toMatchObject({ kind: 'expired' });
    expect(sessions.state(profile()).kind).toBe('loggedIn');
  });

  test('failed: the state says why, in words', async () => {
    const { sessions } = start([], 'ann', 'wrong');
    await expect(sessions.login(profile(), 'userpass')).rejects.toMatchObject({ kind: 'denied' });
    expect(sessions.state(profile())).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('refuses'),
    });
  });

  test('a view that asks for the client meanwhile does not disturb it', async () => {
    const store = lastingStore();
    await start([store], bao.rootToken).sessions.login(profile(), 'token');
    const { sessions, prompts } = start([store]);
    let answer: (text: string) => void = () => undefined;
    prompts.input = () => new Promise((resolve) => (answer = resolve));
    const login = sessions.login(profile(), 'token');
    expect(await sessions.client(profile())).toBeUndefined();
    answer(await bao.createToken('path "x" { capabilities = ["read"] }'));
    expect(await login).toBeDefined();
    expect(sessions.state(profile())).not.toMatchObject({ policies: ['root'] });
  });

  test('a token that may not look itself up is still a login', async () => {
    const token = await bao.createToken('path "secret/*" { capabilities = ["read"] }', {
      no_default_policy: true,
    });
    const { sessions } = start([], token);
    expect(await sessions.login(profile(), 'token')).toBeDefined();
    expect(sessions.state(profile())).toMatchObject({ kind: 'loggedIn', displayName: '' });
  });
});

describe('where the token is kept', () => {
  test('the next store when the first is broken; told once, in words', async () => {
    const second: SecretStore = { ...createMemoryStore(), kind: 'secretStorage' };
    const { sessions, prompts } = start([brokenStore('keychain'), second], bao.rootToken, bao.rootToken);
    await sessions.login(profile(), 'token');
    await sessions.login(profile({ name: 'Second' }), 'token');
    expect(sessions.state(profile())).toMatchObject({ store: 'secretStorage' });
    expect(prompts.asked.filter((text) => !text.startsWith('*'))).toEqual([
      "The keychain is broken. Repair it. Until then your token is kept in VS Code's own secret storage.",
    ]);
  });

  test('memory when all are broken', async () => {
    const { sessions, prompts } = start(
      [brokenStore('keychain'), brokenStore('secretStorage')],
      bao.rootToken,
    );
    await sessions.login(profile(), 'token');
    expect(sessions.state(profile())).toMatchObject({ kind: 'loggedIn', store: 'memory' });
    expect(prompts.asked.at(-1)).toContain('in memory only');
  });

  test('memory when the profile says so, without a word; an older stored token goes', async () => {
    const store = lastingStore();
    await start([store], bao.rootToken).sessions.login(profile(), 'token');
    const inMemory = profile({ tokenStorage: 'memory' });
    const { sessions, prompts } = start([store], bao.rootToken);
    await sessions.login(inMemory, 'token');
    expect(sessions.state(inMemory)).toMatchObject({ store: 'memory' });
    expect(prompts.asked).toHaveLength(1);
    expect(await start([store]).sessions.restore(profile())).toEqual({ kind: 'loggedOut' });
  });

  test('a changed address or namespace never receives it', async () => {
    const store = lastingStore();
    const { sessions } = start([store], bao.rootToken);
    await sessions.login(profile(), 'token');
    for (const moved of [profile({ address: other.address }), profile({ namespace: 'team' })]) {
      expect(sessions.state(moved)).toEqual({ kind: 'loggedOut' });
      expect(await sessions.client(moved)).toBeUndefined();
    }
    // Another spelling of the same place is the same place.
    const spelled = profile({ address: `${bao.address.toUpperCase().replace('HTTP:', 'http:')}/` });
    expect(await sessions.restore(spelled)).toMatchObject({ kind: 'loggedIn' });
  });

  test('an address that is none gives a state, not an exception', async () => {
    const { sessions } = start([]);
    expect(sessions.state(profile({ address: 'nonsense' }))).toMatchObject({ kind: 'failed' });
    await expect(sessions.login(profile({ address: 'nonsense' }), 'token')).rejects.toMatchObject({
      kind: 'badRequest',
    });
  });
});

describe('expiry', () => {
  test('a renewable token is renewed before it expires, up to its maximum; then expired', async () => {
    const token = await bao.createToken('path "x" { capabilities = ["read"] }', {
      ttl: '3s',
      explicit_max_ttl: '6s',
    });
    const store = lastingStore();
    const { sessions } = start([store], token);
    await sessions.login(profile(), 'token');
    const first = expiry(sessions);
    await expect.poll(() => expiry(sessions), { timeout: 10_000 }).toBeGreaterThan(first + 1000);
    expect(await alive(token)).toBe(true);
    await expect.poll(() => sessions.state(profile()).kind, { timeout: 15_000 }).toBe('expired');
    expect(await sessions.client(profile())).toBeUndefined();
    expect(await start([store]).sessions.restore(profile())).toEqual({ kind: 'loggedOut' });
  }, 30_000);

  test('a renewal that fails is tried again', async () => {
    const proxy = await startCuttingProxy(bao.address, 'beforeRequest', (request) =>
      request.includes('/renew-self'),
    );
    try {
      proxy.cuts = 1;
      const token = await bao.createToken('path "x" { capabilities = ["read"] }', { ttl: '6s' });
      const { sessions } = start([], token);
      const through = profile({ address: proxy.address });
      await sessions.login(through, 'token');
      const expiresAt = (): number => {
        const state = sessions.state(through);
        return state.kind === 'loggedIn' ? (state.expiresAt ?? 0) : 0;
      };
      const first = expiresAt();
      await expect.poll(expiresAt, { timeout: 15_000 }).toBeGreaterThan(first + 1000);
      expect(proxy.cuts).toBe(0);
    } finally {
      await proxy.stop();
    }
  }, 30_000);

  test('one that cannot be renewed expires in its time', async () => {
    const token = await bao.createToken('path "x" { capabilities = ["read"] }', { ttl: '2s', type: 'batch' });
    const { sessions } = start([], token);
    await sessions.login(profile(), 'token');
    await expect.poll(() => sessions.state(profile()).kind, { timeout: 15_000 }).toBe('expired');
    // The vault tells whole seconds, so that we may be early by the rest of one.
    await expect.poll(() => alive(token), { timeout: 10_000 }).toBe(false);
  }, 30_000);

  test('a root token never expires, a long one only after more than a timer can count', async () => {
    const { sessions } = start([], bao.rootToken);
    await sessions.login(profile(), 'token');
    expect(sessions.state(profile())).not.toHaveProperty('expiresAt');

    const long = await bao.createToken('path "x" { capabilities = ["read"] }', {
      ttl: '720h',
      renewable: false,
    });
    const longer = start([], long).sessions;
    await longer.login(profile(), 'token');
    expect(expiry(longer) - Date.now()).toBeGreaterThan(2 ** 31);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(longer.state(profile()).kind).toBe('loggedIn');
  });

  test('a stored token that is dead is forgotten; one that cannot be checked is kept', async () => {
    const store = lastingStore();
    const token = await bao.createToken('path "x" { capabilities = ["read"] }');
    await start([store], token).sessions.login(profile(), 'token');
    const own = await startBao();
    const away = profile({ name: 'Away', address: own.address });
    await start([store], own.rootToken).sessions.login(away, 'token');
    await own.stop();
    const { sessions } = start([store]);
    expect(await sessions.restore(away)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await start([store]).sessions.restore(away)).toMatchObject({ kind: 'failed' });

    await bao.api('POST', 'auth/token/revoke', { token });
    expect(await sessions.restore(profile())).toEqual({ kind: 'expired' });
    expect(await start([store]).sessions.restore(profile())).toEqual({ kind: 'loggedOut' });
  });

  test('reported by whoever saw it; a token of another window stays', async () => {
    const store = lastingStore();
    const { sessions } = start([store], await bao.createToken('path "x" { capabilities = ["read"] }'));
    await sessions.login(profile(), 'token');
    await start([store], bao.rootToken).sessions.login(profile(), 'token');
    sessions.reportExpired(profile());
    expect(sessions.state(profile())).toEqual({ kind: 'expired' });
    expect(await sessions.restore(profile())).toMatchObject({ kind: 'loggedIn', policies: ['root'] });
  });

  const expiry = (sessions: Sessions): number => {
    const state = sessions.state(profile());
    return state.kind === 'loggedIn' ? (state.expiresAt ?? Infinity) : 0;
  };
});

describe('logout', () => {
  test('forgets the token here; revokes it when asked', async () => {
    const store = lastingStore();
    const token = await bao.createToken('path "x" { capabilities = ["read"] }');
    const { sessions } = start([store], token, token);
    await sessions.login(profile(), 'token');
    await sessions.logout(profile(), { revoke: false });
    expect(sessions.state(profile())).toEqual({ kind: 'loggedOut' });
    expect(await sessions.client(profile())).toBeUndefined();
    expect(await alive(token)).toBe(true);
    await sessions.login(profile(), 'token');
    await sessions.logout(profile(), { revoke: true });
    expect(await alive(token)).toBe(false);
  });

  test('revokes also a token that was only stored', async () => {
    const store = lastingStore();
    const token = await bao.createToken('path "x" { capabilities = ["read"] }');
    await start([store], token).sessions.login(profile(), 'token');
    await start([store]).sessions.logout(profile(), { revoke: true });
    expect(await alive(token)).toBe(false);
  });
});
