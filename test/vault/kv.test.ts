import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVaultClient } from '../../client/vault/client';
import { LosslessNumber } from '../../client/vault/json';
import { createTransport } from '../../client/vault/transport';
import type { Kv, VaultClient } from '../../client/vault/types';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';

let bao: Bao;
let client: VaultClient;
const clientOf = (token?: string, namespace?: string): VaultClient =>
  createVaultClient(
    createTransport({ address: bao.address, timeout: 10_000, ...(namespace ? { namespace } : {}) }, token),
  );

beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/mounts/legacy', { type: 'kv' });
  await bao.api('POST', 'sys/mounts/team/kv', {
    type: 'kv',
    options: { version: '2' },
    description: 'the team',
  });
  client = clientOf(bao.rootToken);
});
afterAll(() => bao.stop());

const awkward = ['my app/ü €', 'a#b?c%d', 'x&y=z;+', '%2e%2e', '日本/語', 'quote\'s/"two"', '&#x2F;'];

describe('KV version 2', () => {
  let kv: Kv;
  beforeAll(() => {
    kv = client.kv('secret', 2);
  });

  test('writes, reads, lists', async () => {
    const value = canary();
    expect(await kv.write('life/cycle', { password: value, port: 5432 }, 0)).toBe(1);
    expect(await kv.read('life/cycle')).toEqual({ data: { password: value, port: 5432 }, version: 1 });
    expect(await kv.list('')).toContain('life/');
    expect(await kv.list('life')).toEqual(['cycle']);
    expect(await kv.list('no/such/folder')).toEqual([]);
    expect(await kv.fieldNames('life/cycle')).toEqual({ names: ['password', 'port'], version: 1 });
  });

  test('check-and-set refuses a stale version and an existing secret', async () => {
    await kv.write('cas', { a: '1' }, 0);
    await expect(kv.write('cas', { a: '2' }, 0)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(kv.write('cas', { a: '2' }, 7)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await kv.write('cas', { a: '2' }, 1)).toBe(2);
    expect((await kv.read('cas', { version: 1 })).data).toEqual({ a: '1' });
  });

  test('deletes the latest version, or one version, and undeletes', async () => {
    await kv.write('del', { a: '1' }, 0);
    await kv.write('del', { a: '2' }, 1);
    await kv.deleteLatest('del');
    await expect(kv.read('del')).rejects.toMatchObject({ kind: 'deleted', version: 2 });
    expect(await kv.currentVersion('del')).toBe(2);
    await kv.undelete('del', 2);
    expect((await kv.read('del')).data).toEqual({ a: '2' });
    await kv.deleteVersion('del', 1);
    expect(await kv.versions('del')).toMatchObject([
      { version: 1, deleted: true, destroyed: false },
      { version: 2, deleted: false, destroyed: false },
    ]);
    expect(await kv.versions('never')).toEqual([]);
    expect(await kv.currentVersion('never')).toBe(0);
    await expect(kv.read('never')).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('a deletion that is only planned does not count', async () => {
    await bao.api('POST', 'secret/metadata/later', { delete_version_after: '1h' });
    await kv.write('later', { a: '1' }, 0);
    expect(await kv.versions('later')).toMatchObject([{ version: 1, deleted: false }]);
  });

  test('patches without reading', async () => {
    await expect(kv.patch('patched', { a: '1' }, undefined)).rejects.toMatchObject({ kind: 'notFound' });
    await kv.write('patched', { a: '1', b: '2' }, 0);
    await expect(kv.patch('patched', { c: '3' }, 9)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await kv.patch('patched', { c: '3', a: null }, 1)).toBe(2);
    expect((await kv.read('patched')).data).toEqual({ b: '2', c: '3' });
  });

  test('finds the present version when only the secret or only its metadata may be read', async () => {
    await kv.write('narrow', { a: '1' }, 0);
    await kv.write('gone', { a: '1' }, 0);
    await kv.deleteLatest('gone');
    for (const part of ['data', 'metadata']) {
      const token = await bao.createToken(`path "secret/${part}/*" { capabilities = ["read"] }`);
      const narrow = clientOf(token).kv('secret', 2);
      expect(await narrow.currentVersion('narrow')).toBe(1);
      expect(await narrow.currentVersion('gone')).toBe(1);
      expect(await narrow.currentVersion('never')).toBe(0);
    }
  });

  test.each(awkward)('a path and field named %s arrive as they are', async (name) => {
    const value = canary();
    await kv.write(`awkward/${name}`, { [name]: value, ['__proto__']: 'kept' }, 0);
    const { data } = await kv.read(`awkward/${name}`);
    expect(new Map(Object.entries(data))).toEqual(
      new Map([
        [name, value],
        ['__proto__', 'kept'],
      ]),
    );
    const folders = `awkward/${name}`.split('/');
    const last = folders.pop();
    expect(await kv.list(folders.join('/'))).toContain(last);
  });

  test.each(['../up', 'a/../b', './a', 'a//b', '/a', 'a/', '', 'lone\ud800surrogate'])(
    'refuses the path "%s" before anything is sent',
    async (path) => {
      await expect(kv.write(path, { a: '1' }, 0)).rejects.toMatchObject({ kind: 'badRequest' });
    },
  );
});

describe('KV version 1', () => {
  test('writes, reads, lists, deletes', async () => {
    const kv = client.kv('legacy', 1);
    const value = canary();
    expect(await kv.write('app/db', { password: value }, 5)).toBe(0);
    expect(await kv.read('app/db')).toEqual({ data: { password: value }, version: 0 });
    expect(await kv.list('')).toEqual(['app/']);
    expect((await kv.fieldNames('app/db')).names).toEqual(['password']);
    expect(await kv.currentVersion('app/db')).toBe(0);
    await kv.deleteLatest('app/db');
    await expect(kv.read('app/db')).rejects.toMatchObject({ kind: 'notFound' });
    await expect(kv.undelete('app/db', 1)).rejects.toMatchObject({ kind: 'badRequest' });
  });

  test('a number that JavaScript cannot hold survives reading and writing back', async () => {
    const kv = client.kv('legacy', 1);
    await kv.write('numbers', { id: new LosslessNumber('12345678901234567891'), ok: 17 }, 0);
    const { data } = await kv.read('numbers');
    expect(String(data['id'])).toBe('12345678901234567891');
    await kv.write('numbers', { ...data, more: 'x' }, 0);
    expect(String((await kv.read('numbers')).data['id'])).toBe('12345678901234567891');
  });
});

describe('mounts', () => {
  test('root sees them all with their KV version, the vault’s own apart', async () => {
    expect(await client.mounts()).toEqual([
      { path: 'cubbyhole', type: 'cubbyhole', description: 'per-token private secret storage' },
      { path: 'legacy', type: 'kv', description: '', kvVersion: 1 },
      { path: 'secret', type: 'kv', description: 'key/value secret storage', kvVersion: 2 },
      { path: 'team/kv', type: 'kv', description: 'the team', kvVersion: 2 },
    ]);
  });

  test('a user sees what is theirs', async () => {
    const token = await bao.createToken('path "team/kv/data/app" { capabilities = ["read"] }');
    expect((await clientOf(token).mounts()).map((mount) => mount.path)).toContain('team/kv');
    expect((await clientOf(token).mounts()).map((mount) => mount.path)).not.toContain('legacy');
  });

  test('finds the mount of a path', async () => {
    expect(await client.findMount('team/kv/some/where')).toMatchObject({ path: 'team/kv', kvVersion: 2 });
    expect(await client.findMount('legacy/x')).toMatchObject({ path: 'legacy', kvVersion: 1 });
    await expect(client.findMount('nowhere/x')).rejects.toMatchObject({ kind: 'denied' });
  });
});

test('a namespace is reached through its header', async () => {
  await bao.api('POST', 'sys/namespaces/team-a');
  await bao.api('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } }, { namespace: 'team-a' });
  const inside = clientOf(bao.rootToken, 'team-a');
  // A new mount of version 2 takes a moment.
  const config = async () => (await bao.api('GET', 'kv/config', undefined, { namespace: 'team-a' })).status;
  await expect.poll(config, { timeout: 10_000 }).toBe(200);
  await inside.kv('kv', 2).write('x', { a: '1' }, 0);
  expect((await bao.api('GET', 'team-a/kv/data/x')).body.data.data).toEqual({ a: '1' });
  expect((await inside.mounts()).map((mount) => mount.path)).toContain('kv');
});
