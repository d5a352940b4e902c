/** What the language server is told of secrets: names of fields, by the rights of who is logged in, and no value. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/keychain/memoryStore';
import { createLiveVaults } from '../../client/live/liveVaults';
import { createSecrets } from '../../client/live/secrets';
import { createSessions } from '../../client/session/sessions';
import type { Profile } from '../../client/session/types';
import type { DescribeSecretParams } from '../../server/protocol/vault';
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
});
afterAll(() => bao.stop());

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.dispose()));

/** Asks as a user with these logins, one vault for each. */
async function user(tokens: readonly string[], addresses: readonly string[] = [bao.address]) {
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
  const secrets = createSecrets(live);
  return async (path: string, more: Partial<DescribeSecretParams> = {}) => {
    const answer = await secrets({ path, kvVersion: 2, ...more }, new AbortController().signal);
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
  expect(await ask('nowhere/data/app')).toBeUndefined();
});

test('neither a folder nor a part of many fields misleads', async () => {
  const ask = await user([bao.rootToken]);
  await bao.api('POST', 'secret/data/deep/folder/inner', { data: { a: value } });
  expect(await ask('secret/data/deep/folder')).toMatchObject({ state: 'absent', siblings: [] });
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`f${n}`, value]));
  await bao.api('POST', 'secret/data/many', { data: many });
  expect(await ask('secret/data/many')).toEqual({ profile: 'Vault 0', isCertain: false, state: 'there' });
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
  expect(await two('secret/data/app/db', { server: bao.address, namespace: 'team' })).toBeUndefined();
});
