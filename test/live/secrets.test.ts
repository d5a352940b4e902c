/** What the language server is told of secrets: names of fields, by the rights of who is logged in, and no value. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/keychain/memoryStore';
import { createFolders } from '../../client/live/folders';
import { createLiveVaults } from '../../client/live/liveVaults';
import { createRoles } from '../../client/live/roles';
import { createSecrets } from '../../client/live/secrets';
import { createSessions } from '../../client/session/sessions';
import type { Profile } from '../../client/session/types';
import type { DescribeSecretParams, MeantVault } from '../../server/protocol/vault';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { scriptedPrompts } from '../support/scriptedPrompts';

let bao: Bao;
const value = canary();
beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/mounts/old', { type: 'kv', options: { version: '1' } });
  await bao.api('POST', 'secret/data/app/db', {
    data: { password: value, nested: { deep: { key: value }, list: [value] } },
  });
  await bao.api('POST', 'secret/data/app/db', { data: { password: value } });
  await bao.api('POST', 'secret/data/app/gone', { data: { password: value } });
  await bao.api('DELETE', 'secret/data/app/gone');
  await bao.api('POST', 'old/plain', { password: value });
  await bao.api('POST', 'secret/metadata/app/db', { custom_metadata: { owner: value } });
  await bao.api('POST', 'secret/data/app/deep/er/one', { data: { password: value } });
  await bao.api('POST', 'sys/namespaces/team');
  await bao.api('POST', 'team/sys/mounts/kv', { type: 'kv', options: { version: '2' } });
  await bao.api('POST', 'team/kv/data/app', { data: { token: value } });
  await bao.api('POST', 'sys/auth/kubernetes', { type: 'kubernetes' });
  await bao.api('POST', 'auth/kubernetes/role/app', {
    bound_service_account_names: ['app', 'web-*'],
    bound_service_account_namespaces: ['shop'],
    token_policies: ['app-read'],
  });
});
afterAll(() => bao.stop());

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.dispose()));

/** Asks as a user with these logins, one vault for each. */
async function login(tokens: readonly string[], addresses: readonly string[] = [bao.address]) {
  const list: Profile[] = addresses.map((address, i) => ({ name: `Vault ${i}`, address }));
  const sessions = createSessions({
    stores: [createMemoryStore()],
    prompts: scriptedPrompts(...tokens),
    timeout: () => 10_000,
  });
  const profiles = {
    all: () => list,
    active: () => list[0],
    onDidChange: () => ({ dispose: () => undefined }),
  };
  const live = createLiveVaults(profiles, sessions);
  open.push(live, sessions);
  for (const profile of list.slice(0, tokens.length)) await sessions.login(profile, 'token');
  return live;
}

const never = () => new AbortController().signal;

async function user(...logins: Parameters<typeof login>) {
  const secrets = createSecrets(await login(...logins));
  return async (path: string, more: Partial<DescribeSecretParams> = {}) => {
    const answer = await secrets({ path, kvVersion: 2, ...more }, never());
    expect(JSON.stringify(answer ?? null)).not.toContain(value);
    return answer;
  };
}

test('names of fields, without any value', async () => {
  const ask = await user([bao.rootToken]);
  expect(await ask('secret/data/app/db', { server: `${bao.address}/` })).toEqual({
    profile: 'Vault 0',
    isCertain: true,
    state: 'there',
    fields: { password: null },
    latest: 2,
  });
  expect(await ask('secret/data/app/db', { version: 1 })).toMatchObject({
    isCertain: false,
    fields: { password: null, nested: { deep: { key: null }, list: null } },
  });
  expect(await ask('old/plain', { kvVersion: 1 })).toMatchObject({
    state: 'there',
    fields: { password: null },
  });
});

test('what is not there, with its neighbours', async () => {
  const ask = await user([bao.rootToken]);
  expect(await ask('secret/data/app/bd')).toMatchObject({ state: 'absent', siblings: ['db', 'gone'] });
  expect(await ask('secret/data/app/gone')).toMatchObject({ state: 'deleted' });
  expect(await ask('secret/data/app/db', { version: 9 })).toMatchObject({ state: 'noVersion' });
  expect(await ask('old/data/plain')).toMatchObject({ state: 'otherVersion' });
  expect(await ask('secret/app/db', { kvVersion: 1 })).toMatchObject({ state: 'otherVersion' });
  expect(await ask('nowhere/data/app')).toMatchObject({ state: 'noMount', siblings: ['old', 'secret'] });
  expect(await ask('auth/kubernetes/role/app')).toBeUndefined();
  expect(await ask('sys/policies/acl')).toBeUndefined();
  // Who does not see all mounts cannot say that one is missing.
  const few = await user([await bao.createToken('path "secret/data/app/*" { capabilities = ["read"] }')]);
  expect(await few('nowhere/data/app')).toBeUndefined();
});

test('a path whose version of the engine only the vault knows', async () => {
  const ask = await user([bao.rootToken]);
  const any = async (path: string) => {
    const secrets = createSecrets(await login([bao.rootToken]));
    return secrets({ path }, never());
  };
  expect(await any('secret/data/app/db')).toMatchObject({ state: 'there', fields: { password: null } });
  expect(await any('old/plain')).toMatchObject({ state: 'there' });
  expect(await any('secret/app/db')).toMatchObject({ state: 'otherVersion', mount: 'secret' });
  expect(await any('secret/metadata/app/db')).toBeUndefined();
  expect(await ask('secret/data')).toBeUndefined();
});

test('what is written beside the values, by its names', async () => {
  const ask = await user([bao.rootToken]);
  expect(await ask('secret/metadata/app/db', { isMetadata: true })).toMatchObject({
    state: 'there',
    fields: { owner: null, created_time: null },
  });
  expect(await ask('secret/metadata/app/bd', { isMetadata: true })).toMatchObject({
    state: 'absent',
    siblings: ['db', 'gone'],
  });
});

test('a namespace below that of the profile, as the manifest names it', async () => {
  const ask = await user([bao.rootToken]);
  const team: MeantVault = { server: bao.address, namespace: 'team' };
  expect(await ask('kv/data/app', team)).toMatchObject({ isCertain: true, fields: { token: null } });
  expect(await ask('kv/data/ap', { namespace: 'team/' })).toMatchObject({
    state: 'absent',
    siblings: ['app'],
  });
  expect(await ask('secret/data/app/db', team)).toMatchObject({ state: 'noMount', siblings: ['kv'] });
  expect(await ask('kv/data/app', { ...team, namespace: 'nobody' })).toBeUndefined();
});

test('the secrets of a folder and those below it', async () => {
  const ask = createFolders(await login([bao.rootToken]));
  const below = async (path: string, meant: MeantVault = {}) => ask({ path, ...meant }, never());
  expect(await below('secret/metadata/app')).toMatchObject({
    secrets: ['db', 'gone', 'deep/er/one'],
    isComplete: true,
  });
  expect(await below('secret/metadata/nothing')).toMatchObject({ secrets: [], isComplete: true });
  expect(await below('kv/metadata', { namespace: 'team' })).toMatchObject({ secrets: ['app'] });
  const part = createFolders(
    await login([await bao.createToken('path "secret/metadata/app/" { capabilities = ["list"] }')]),
  );
  expect(await part({ path: 'secret/metadata/app' }, never())).toMatchObject({
    secrets: ['db', 'gone'],
    isComplete: false,
  });
});

test('a role: who may log in with it, and what they may do', async () => {
  const ask = createRoles(await login([bao.rootToken]));
  const kubernetes = { mount: 'kubernetes' };
  expect(await ask({ ...kubernetes, role: 'app' }, never())).toEqual({
    profile: 'Vault 0',
    isCertain: false,
    isThere: true,
    policies: ['app-read', 'default'],
    serviceAccounts: ['app', 'web-*'],
    namespaces: ['shop'],
  });
  expect(await ask({ ...kubernetes, role: 'ap' }, never())).toMatchObject({
    isThere: false,
    siblings: ['app'],
  });
  await expect(ask({ mount: 'nowhere', role: 'app' }, never())).rejects.toThrow('Check mount and path');
  const lists = createRoles(
    await login([await bao.createToken('path "auth/kubernetes/role" { capabilities = ["list"] }')]),
  );
  const seen = await lists({ ...kubernetes, role: 'app' }, never());
  expect(seen).toEqual({ profile: 'Vault 0', isCertain: false, isThere: true });
  expect(await lists({ ...kubernetes, role: 'ap' }, never())).toMatchObject({ isThere: false });
});

test('neither a folder nor a part of many fields misleads', async () => {
  const ask = await user([bao.rootToken]);
  await bao.api('POST', 'secret/data/deep/folder/inner', { data: { a: value } });
  expect(await ask('secret/data/deep/folder')).toMatchObject({ state: 'absent', siblings: [] });
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`f${n}`, value]));
  await bao.api('POST', 'secret/data/many', { data: many });
  expect(await ask('secret/data/many')).toEqual({
    profile: 'Vault 0',
    isCertain: false,
    state: 'there',
    latest: 1,
  });
});

test('who may not look learns nothing; who may only read the secret itself is helped', async () => {
  const blind = await user([await bao.createToken('path "secret/metadata/*" { capabilities = ["list"] }')]);
  expect(await blind('secret/data/app/db')).toBeUndefined();
  const reader = await user([await bao.createToken('path "secret/data/app/*" { capabilities = ["read"] }')]);
  expect(await reader('secret/data/app/db')).toMatchObject({ state: 'there', fields: { password: null } });
  // It may not list, so nobody is told what else there is.
  expect(await reader('secret/data/app/bd')).toMatchObject({ state: 'absent', siblings: [] });
});

test('nobody is asked before a login, and of several vaults only the one that is named', async () => {
  expect(await (await user([]))('secret/data/app/db')).toBeUndefined();
  const two = await user(
    [bao.rootToken, bao.rootToken],
    [bao.address, bao.address.replace('127.0.0.1', 'localhost')],
  );
  expect(await two('secret/data/app/db')).toBeUndefined();
  expect(await two('secret/data/app/db', { server: 'https://elsewhere.example.com' })).toBeUndefined();
  expect(await two('secret/data/app/db', { server: bao.address })).toMatchObject({
    profile: 'Vault 0',
    isCertain: true,
  });
  expect(await two('secret/data/app/db', { server: bao.address, namespace: 'nobody' })).toBeUndefined();
});
