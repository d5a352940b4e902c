/** What the language server is told of a real vault: names by the rights of who is logged in, and nothing else. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/keychain/memoryStore';
import { createAnswers } from '../../client/live/answers';
import { createLayout } from '../../client/live/layout';
import { createLiveVaults, type LiveVaults } from '../../client/live/liveVaults';
import { createSessions } from '../../client/session/sessions';
import type { Profile, Sessions } from '../../client/session/types';
import { conforms } from '../../server/lsp/params';
import { shapes } from '../../server/lsp/shapes';
import { checkPolicy } from '../../server/policies/check';
import { engines } from '../../server/policies/editor/engines';
import type { Live } from '../../server/policies/live';
import { type RequestType } from '../../server/protocol/requests';
import { DescribeVault, VaultNames, VaultRequests } from '../../server/protocol/vault';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { startCuttingProxy } from '../support/cuttingProxy';
import { scriptedPrompts } from '../support/scriptedPrompts';

let bao: Bao;
const value = canary();
beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/mounts/old', { type: 'kv', options: { version: '1' } });
  await bao.api('POST', 'sys/auth/userpass', { type: 'userpass' });
  await bao.api('POST', 'sys/namespaces/team', {});
  for (const name of ['one', 'two/three'])
    await bao.api('POST', `secret/data/app/${name}`, { data: { password: value } });
  await bao.api('POST', 'old/plain', { password: value });
});
afterAll(() => bao.stop());

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.dispose()));

/** A user with profiles, of which the first one is active, and what the server would be told. */
function user(...tokens: readonly string[]) {
  const list: Profile[] = [
    { name: 'Dev', address: bao.address },
    { name: 'Other', address: bao.address },
  ];
  const sessions: Sessions = createSessions({
    stores: [createMemoryStore()],
    prompts: scriptedPrompts(...tokens),
    timeout: () => 10_000,
  });
  const profiles = {
    all: () => list,
    active: () => list[0],
    onDidChange: () => ({ dispose: () => undefined }),
  };
  const live: LiveVaults = createLiveVaults(profiles, sessions);
  open.push(live, sessions);
  let told = 0;
  live.onDidChange(() => told++);
  const answers = new Map(
    createAnswers(live, createLayout(live)).map(({ method, answer }) => [method, answer]),
  );
  const ask = async <P, R>({ method }: RequestType<P, R>, params: unknown) =>
    answers.get(method)?.(params, new AbortController().signal);
  return { sessions, list, live, ask, changes: () => told };
}

test('nothing is known, nor anybody asked, before a login', async () => {
  const { ask } = user();
  expect(await ask(DescribeVault, {})).toBeNull();
  expect(await ask(VaultNames, { path: 'secret/metadata' })).toBeNull();
});

test('what there is, all of it for who may see it', async () => {
  const { ask, sessions, list, changes } = user(bao.rootToken);
  await sessions.login(list[0]!, 'token');
  await expect.poll(changes).toBe(1);
  const layout = await ask(DescribeVault, {});
  expect(layout).toMatchObject({
    profile: 'Dev',
    product: 'openbao',
    version: expect.stringMatching(/^2\./),
    namespaces: ['team'],
    complete: true,
  });
  expect(layout).toHaveProperty(
    'mounts',
    expect.arrayContaining([
      expect.objectContaining({ path: 'secret', type: 'kv', kvVersion: 2 }),
      expect.objectContaining({ path: 'old', type: 'kv', kvVersion: 1 }),
      expect.objectContaining({ path: 'auth/userpass', accessor: expect.stringContaining('userpass') }),
      expect.objectContaining({ path: 'sys' }),
    ]),
  );
  expect(await ask(VaultNames, { path: 'secret/metadata/app' })).toEqual(['one', 'two/']);
  expect(await ask(VaultNames, { path: 'secret/metadata/none' })).toEqual([]);
  expect(await ask(VaultNames, { path: 'sys/policies/acl' })).toContain('default');
});

test('what there is in a namespace', async () => {
  const { ask, sessions, list } = user(bao.rootToken);
  list[0] = { name: 'Team', address: bao.address, namespace: 'team' };
  await bao.api('POST', 'sys/mounts/own', { type: 'transit' }, { namespace: 'team' });
  await sessions.login(list[0], 'token');
  const layout = await ask(DescribeVault, {});
  expect(layout).toMatchObject({ profile: 'Team', namespaces: [], complete: true });
  expect(layout).toHaveProperty('mounts', expect.arrayContaining([{ path: 'own', type: 'transit' }]));
  expect(layout).not.toHaveProperty(
    'mounts',
    expect.arrayContaining([expect.objectContaining({ path: 'secret' })]),
  );
});

test('what there is, as far as a user may see it', async () => {
  const token = await bao.createToken(
    'path "secret/data/app/*" { capabilities = ["read"] }\npath "secret/metadata/app" { capabilities = ["list"] }',
  );
  const { ask, sessions, list } = user(token);
  await sessions.login(list[1]!, 'token');
  const layout = await ask(DescribeVault, {});
  expect(layout).toMatchObject({ profile: 'Other', product: 'openbao', complete: false });
  expect(layout).toHaveProperty('mounts', [
    expect.objectContaining({ path: 'cubbyhole' }),
    expect.objectContaining({ path: 'secret', kvVersion: 2 }),
  ]);
  expect(await ask(VaultNames, { path: 'secret/metadata/app' })).toEqual(['one', 'two/']);
  expect(await ask(VaultNames, { path: 'secret/metadata' })).toBeNull();
  expect(await ask(VaultNames, { path: 'old' })).toBeNull();
});

test('ids of tokens and leases are no names, nor is what is no path', async () => {
  const { ask, sessions, list } = user(bao.rootToken);
  await sessions.login(list[0]!, 'token');
  const paths = ['auth/token/accessors', 'sys/leases/lookup', 'cubbyhole', 'secret/../sys', '', 7, undefined];
  for (const path of paths) expect(await ask(VaultNames, { path })).toBeNull();
  expect(await ask(VaultNames, undefined)).toBeNull();
});

test('requests are those that the engines have, and all that are offered are among them', async () => {
  const movable = engines.filter(({ movable, title }) => movable && !title.startsWith('KV'));
  const there = [];
  for (const engine of movable) {
    const path = engine.mount.startsWith('auth/') ? `sys/${engine.mount}` : `sys/mounts/${engine.mount}`;
    const made = await bao.api('POST', path, { type: engine.mount.replace('auth/', '') });
    // Not every server has them all; one may be there already.
    if (made.status === 204 || /already in use/.test(JSON.stringify(made.body))) there.push(engine);
  }
  expect(there.length).toBeGreaterThan(6);
  const { ask, sessions, list } = user(bao.rootToken);
  await sessions.login(list[0]!, 'token');
  const layout = await ask(DescribeVault, {});
  if (!conforms(shapes.vaultLayout, layout)) throw new Error('The vault is described otherwise.');
  const described = new Map<string, readonly string[]>();
  for (const { mount } of there) {
    const requests = await ask(VaultRequests, { mount });
    if (conforms(shapes.names, requests)) described.set(mount, requests);
  }
  expect(described.size).toBe(there.length);
  const live: Live = { layout, names: () => undefined, requests: (mount) => described.get(mount) };
  const unknown = there.flatMap(({ mount, endpoints }) =>
    endpoints.flatMap(({ path }) => {
      const text = `path "${mount}/${path.replaceAll(/\b[A-Z]+\b/g, 'x')}" { capabilities = ["read"] }`;
      return checkPolicy(text, { live }).problems.some(({ code }) => code === 'unknown-request')
        ? [text]
        : [];
    }),
  );
  expect(unknown).toEqual([]);
  const text = 'path "transit/encypt/x" { capabilities = ["update"] }';
  expect(checkPolicy(text, { live }).problems.map(({ code }) => code)).toContain('unknown-request');
  // Who may send one of them is told of all, or others would be taken for none.
  const limited = user(await bao.createToken('path "transit/encrypt/x" { capabilities = ["update"] }'));
  await limited.sessions.login(limited.list[0]!, 'token');
  expect(await limited.ask(VaultRequests, { mount: 'transit' })).toEqual(described.get('transit'));
  expect(await limited.ask(VaultRequests, { mount: 'database' })).toEqual([]);
  expect(await ask(VaultRequests, { mount: 'nowhere' })).toEqual([]);
  expect(await ask(VaultRequests, {})).toBeNull();
});

test('who logs in, out or asks for it is told of again, and a renewal is not', async () => {
  const renewable = await bao.api('POST', 'auth/token/create', { ttl: '2s', renewable: true });
  const { live, sessions, list, changes, ask } = user(renewable.body.auth.client_token);
  const states: string[] = [];
  sessions.onDidChange(() => states.push(sessions.state(list[0]!).kind));
  await sessions.login(list[0]!, 'token');
  await expect.poll(changes).toBe(1);
  await expect
    .poll(() => states.filter((kind) => kind === 'loggedIn').length, { timeout: 10_000 })
    .toBeGreaterThan(1);
  expect(changes()).toBe(1);
  live.refresh();
  expect(changes()).toBe(2);
  await sessions.logout(list[0]!, { revoke: false });
  await expect.poll(changes).toBe(3);
  expect(await ask(DescribeVault, {})).toBeNull();
});

test('a token that is dead is known to be', async () => {
  const token = await bao.createToken('path "secret/metadata/app" { capabilities = ["list"] }');
  const { sessions, list, ask } = user(token);
  await sessions.login(list[0]!, 'token');
  expect(await ask(VaultNames, { path: 'secret/metadata/app' })).toEqual(['one', 'two/']);
  await bao.api('POST', 'auth/token/revoke', { token });
  expect(await ask(VaultNames, { path: 'secret/metadata' })).toBeNull();
  expect(sessions.state(list[0]!).kind).toBe('expired');
  expect(await ask(VaultNames, { path: 'secret/metadata/app' })).toBeNull();
});

test('a vault that is sealed is not known, and left alone', async () => {
  const sealed = await startBao();
  let requests = 0;
  const front = await startCuttingProxy(sealed.address, 'beforeRequest', () => {
    requests++;
    return false;
  });
  front.cuts = 1;
  try {
    const { sessions, list, ask } = user(sealed.rootToken);
    list[0] = { name: 'Dev', address: front.address };
    await sessions.login(list[0], 'token');
    expect(await ask(VaultNames, { path: 'secret/metadata' })).toEqual([]);
    await sealed.api('PUT', 'sys/seal');
    requests = 0;
    for (let i = 0; i < 20; i++) expect(await ask(VaultNames, { path: `secret/metadata/${i}` })).toBeNull();
    expect(await ask(DescribeVault, {})).toBeNull();
    expect(requests).toBeLessThan(4);
    // It is the vault that is sealed, not the session that has ended.
    expect(sessions.state(list[0]).kind).toBe('loggedIn');
  } finally {
    await front.stop();
    await sealed.stop();
  }
});

test('a vault that is gone is not known', async () => {
  const { sessions, list, ask } = user(bao.rootToken);
  await sessions.login(list[0]!, 'token');
  const gone = user('any');
  gone.list[0] = { name: 'Dev', address: 'http://127.0.0.1:9' };
  await expect(gone.sessions.login(gone.list[0], 'token')).rejects.toThrow();
  expect(await gone.ask(DescribeVault, {})).toBeNull();
  expect(await ask(DescribeVault, {})).not.toBeNull();
});
