import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { authMethods } from '../../client/auth';
import type { LoginMethodId } from '../../client/auth/method';
import { createTransport } from '../../client/vault/transport';
import type { ProfileSetting } from '../../server/protocol/settings';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { scriptedPrompts } from '../support/scriptedPrompts';

let bao: Bao;
const password = canary();
let role: { roleId: string; secretId: string };
beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/auth/userpass', { type: 'userpass' });
  await bao.api('POST', 'sys/auth/people', { type: 'userpass' });
  await bao.api('POST', 'sys/auth/approle', { type: 'approle' });
  await bao.api('POST', 'auth/userpass/users/ann', { password });
  await bao.api('POST', 'auth/people/users/bob', { password });
  await bao.api('POST', 'auth/approle/role/build', { token_ttl: '10m' });
  await bao.api('POST', 'auth/approle/role/open', {
    bind_secret_id: false,
    token_bound_cidrs: '127.0.0.0/8',
  });
  const id = await bao.api('GET', 'auth/approle/role/build/role-id');
  const secret = await bao.api('POST', 'auth/approle/role/build/secret-id');
  role = { roleId: id.body.data.role_id, secretId: secret.body.data.secret_id };
});
afterAll(() => bao.stop());
afterEach(() => vi.unstubAllEnvs());

const method = (id: LoginMethodId) => {
  const found = authMethods.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const login = (id: LoginMethodId, profile: Partial<ProfileSetting>, ...answers: (string | undefined)[]) => {
  const prompts = scriptedPrompts(...answers);
  const transport = createTransport({ address: bao.address, timeout: 10_000 });
  const answer = method(id).login(transport, { name: 'Dev', address: bao.address, ...profile }, prompts);
  return { answer, prompts };
};

test('every method is listed once, with words for the user', () => {
  expect(new Set(authMethods.map(({ id }) => id)).size).toBe(authMethods.length);
  for (const { title, description } of authMethods) expect([title, description]).not.toContain('');
});

describe('token', () => {
  test('is asked for masked, and taken without the spaces around it', async () => {
    const { answer, prompts } = login('token', {}, ` ${bao.rootToken}\n`);
    expect(await answer).toMatchObject({ clientToken: bao.rootToken, policies: ['root'], leaseDuration: 0 });
    expect(prompts.asked).toEqual([`*Token for ${bao.address}`]);
  });

  test('refuses what is no token, without sending or repeating it', async () => {
    const value = `two words ${canary()}`;
    await expect(login('token', {}, value).answer).rejects.toMatchObject({
      kind: 'badRequest',
      message: expect.not.stringContaining(value),
    });
    await expect(login('token', {}, 'hvs.wrong').answer).rejects.toMatchObject({ kind: 'expired' });
    expect(await login('token', {}, undefined).answer).toBeUndefined();
  });
});

describe('userpass', () => {
  test('asks for the name, as the profile has it, and the masked password', async () => {
    const { answer, prompts } = login('userpass', { username: 'ann' }, 'ann', password);
    expect(await answer).toMatchObject({ policies: ['default'], renewable: true });
    expect(prompts.asked).toEqual([`Username at ${bao.address}`, '*Password of ann']);
  });

  test('at another mount', async () => {
    const { answer } = login('userpass', { authMount: 'people' }, 'bob', password);
    expect(await answer).toMatchObject({ policies: ['default'] });
  });

  test('a wrong password, a missing mount, a dismissed prompt', async () => {
    const wrong = canary();
    await expect(login('userpass', {}, 'ann', wrong).answer).rejects.toMatchObject({
      kind: 'denied',
      message: expect.not.stringContaining(wrong),
    });
    await expect(login('userpass', { authMount: 'nowhere' }, 'ann', password).answer).rejects.toMatchObject({
      kind: 'badRequest',
      message: expect.stringContaining('authMount'),
    });
    expect(await login('userpass', {}, 'ann', undefined).answer).toBeUndefined();
    expect(await login('userpass', {}, undefined).answer).toBeUndefined();
  });
});

describe('AppRole', () => {
  test('takes the role ID of the profile and asks for the masked secret ID', async () => {
    const { answer, prompts } = login('approle', { roleId: role.roleId }, role.secretId);
    expect(await answer).toMatchObject({ leaseDuration: 600 });
    expect(prompts.asked).toEqual(['*Secret ID (empty if the role needs none)']);
  });

  test('asks for both; a role may need no secret ID', async () => {
    expect(await login('approle', {}, role.roleId, role.secretId).answer).toMatchObject({
      leaseDuration: 600,
    });
    const open = (await bao.api('GET', 'auth/approle/role/open/role-id')).body.data.role_id;
    expect(await login('approle', {}, open, '').answer).toMatchObject({ policies: ['default'] });
  });

  test('a wrong secret ID', async () => {
    await expect(login('approle', {}, role.roleId, 'wrong').answer).rejects.toMatchObject({ kind: 'denied' });
  });
});

describe('what is picked up on request', () => {
  test('VAULT_TOKEN, else BAO_TOKEN; offered only when there', async () => {
    vi.stubEnv('VAULT_TOKEN', undefined);
    vi.stubEnv('BAO_TOKEN', undefined);
    expect(method('environment').available?.()).toBe(false);
    await expect(login('environment', {}).answer).rejects.toMatchObject({ kind: 'badRequest' });
    vi.stubEnv('BAO_TOKEN', bao.rootToken);
    expect(method('environment').available?.()).toBe(true);
    expect(await login('environment', {}).answer).toMatchObject({ policies: ['root'] });
    vi.stubEnv('VAULT_TOKEN', await bao.createToken('path "x" { capabilities = ["read"] }'));
    expect(await login('environment', {}).answer).not.toMatchObject({ policies: ['root'] });
  });

  test('the token file of the command line', async () => {
    const home = mkdtempSync(join(tmpdir(), 'strongroom-home-'));
    vi.stubEnv('HOME', home);
    vi.stubEnv('USERPROFILE', home);
    expect(method('tokenFile').available?.()).toBe(false);
    await expect(login('tokenFile', {}).answer).rejects.toMatchObject({ kind: 'badRequest' });
    writeFileSync(join(home, '.vault-token'), `${bao.rootToken}\n`);
    expect(method('tokenFile').available?.()).toBe(true);
    expect(await login('tokenFile', {}).answer).toMatchObject({ policies: ['root'] });
  });
});
