import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveSecret } from '../../client/move/moveSecret';
import { deleteField, setField } from '../../client/move/setField';
import { createVaultClient } from '../../client/vault/client';
import { createTransport } from '../../client/vault/transport';
import type { Kv } from '../../client/vault/types';
import type { MoveTarget } from '../../server/protocol/requests';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { startCuttingProxy } from '../support/cuttingProxy';
import { literal, replaced, testDocument } from '../support/testDocument';

let bao: Bao;
const kvOf = (token: string, address = bao.address): Kv =>
  createVaultClient(createTransport({ address, timeout: 20_000 }, token)).kv('secret', 2);
const target = (path: string, field = 'token'): MoveTarget => ({
  mount: 'secret',
  kvVersion: 2,
  path,
  field,
});
const stored = async (path: string): Promise<unknown> =>
  (await bao.api('GET', `secret/data/${path}`)).body.data?.data;
const seed = (path: string, data: object) => bao.api('POST', `secret/data/${path}`, { data });

beforeAll(async () => {
  bao = await startBao();
});
afterAll(() => bao.stop());

describe('many writers', () => {
  test('500 moves into one secret at once, and others who write beside them: no field is lost', async () => {
    await seed('crowded', { first: 'kept' });
    // OpenBao takes no more than 1000 strings in one request, names and values: so ten secrets come from two files each.
    const fields = Array.from({ length: 500 }, (_, index) => `field${index % 490}`);
    const values = new Map(fields.map((field) => [field, canary()]));
    // Four clients, each with connections of its own, as four windows have.
    const clients = [1, 2, 3, 4].map(() => kvOf(bao.rootToken));
    const outcomes = await Promise.all(
      fields.map((field, index) => {
        const kv = clients[index % clients.length] ?? kvOf(bao.rootToken);
        return moveSecret(testDocument(values.get(field) ?? '').ports, kv, target('crowded', field));
      }),
    );
    expect(outcomes.filter(({ kind }) => kind !== 'moved')).toEqual([]);
    expect(await stored('crowded')).toEqual({ first: 'kept', ...Object.fromEntries(values) });
  }, 120_000);

  test('someone writes between our reading and our writing: merged again', async () => {
    await seed('between', { a: '1' });
    const kv = kvOf(bao.rootToken);
    let once = true;
    const raced: Kv = {
      ...kv,
      write: async (...args) => {
        if (once) await seed('between', { a: '2', b: 'theirs' });
        once = false;
        return kv.write(...args);
      },
    };
    const value = canary();
    expect(await moveSecret(testDocument(value).ports, raced, target('between'))).toMatchObject({
      kind: 'moved',
      version: 3,
    });
    expect(await stored('between')).toEqual({ a: '2', b: 'theirs', token: value });
  });

  test('someone takes the field away right after our write: not moved, the literal stays', async () => {
    const kv = kvOf(bao.rootToken);
    const raced: Kv = {
      ...kv,
      write: async (...args) => {
        const version = await kv.write(...args);
        await seed('taken', { theirs: 'x' });
        return version;
      },
    };
    const document = testDocument(canary());
    const before = document.text;
    expect(await moveSecret(document.ports, raced, target('taken'))).toMatchObject({
      kind: 'failed',
      error: { kind: 'conflict' },
    });
    expect(document.text).toBe(before);
  });

  test('KV version 1: a writer who did not see our field takes it away; it is merged again', async () => {
    await bao.api('POST', 'sys/mounts/legacy', { type: 'kv' });
    const client = createVaultClient(createTransport({ address: bao.address, timeout: 5000 }, bao.rootToken));
    const kv = client.kv('legacy', 1);
    let once = true;
    const raced: Kv = {
      ...kv,
      write: async (...args) => {
        const version = await kv.write(...args);
        if (once) await bao.api('POST', 'legacy/raced', { theirs: 'x' });
        once = false;
        return version;
      },
    };
    const value = canary();
    const to: MoveTarget = { mount: 'legacy', kvVersion: 1, path: 'raced', field: 'token' };
    expect(await moveSecret(testDocument(value).ports, raced, to)).toMatchObject({ kind: 'moved' });
    expect((await bao.api('GET', 'legacy/raced')).body.data).toEqual({ theirs: 'x', token: value });
  });

  test('fields are set and deleted in the same way', async () => {
    const kv = kvOf(bao.rootToken);
    await Promise.all(['a', 'b', 'c', 'd'].map((field) => setField(kv, 'edited', field, `of ${field}`)));
    await Promise.all([setField(kv, 'edited', 'a', 'new'), deleteField(kv, 'edited', 'b')]);
    expect(await stored('edited')).toEqual({ a: 'new', c: 'of c', d: 'of d' });
  });
});

describe('the token may write, but not read', () => {
  const tokenFor = (rules: string): Promise<string> => bao.createToken(rules);
  const writes = 'path "secret/data/*" { capabilities = ["create", "update"] }';

  test('a new secret is created, but not replaced, since it cannot be compared', async () => {
    const document = testDocument(canary());
    const before = document.text;
    const kv = kvOf(
      await tokenFor(`${writes} path "secret/metadata/*" { capabilities = ["read"] }
      path "secret/delete/*" { capabilities = ["update"] }`),
    );
    const outcome = await moveSecret(document.ports, kv, target('unread/new'));
    expect(outcome).toMatchObject({ kind: 'stored', version: 1 });
    expect(document.text).toBe(before);
    if (outcome.kind === 'stored') await outcome.rollback?.();
    expect((await bao.api('GET', 'secret/data/unread/new')).status).toBe(404);
  });

  test('an existing secret is refused, and keeps its fields', async () => {
    await seed('unread/old', { keep: 'k' });
    const document = testDocument(canary());
    const outcome = await moveSecret(document.ports, kvOf(await tokenFor(writes)), target('unread/old'));
    expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    if (outcome.kind === 'failed') expect(outcome.error.message).toContain('patch');
    expect(await stored('unread/old')).toEqual({ keep: 'k' });
  });

  test('where check-and-set is required and no version can be known: refused, with what to ask for', async () => {
    await seed('unread/strict', { keep: 'k' });
    await bao.api('POST', 'secret/metadata/unread/strict', { cas_required: true });
    const token = await tokenFor('path "secret/data/*" { capabilities = ["create", "update", "patch"] }');
    const outcome = await moveSecret(testDocument(canary()).ports, kvOf(token), target('unread/strict'));
    expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    if (outcome.kind === 'failed') expect(outcome.error.message).toContain('capability "read"');
    expect(await stored('unread/strict')).toEqual({ keep: 'k' });
  });

  test('with "patch" the vault merges; the way back takes only our field', async () => {
    await seed('unread/patch', { keep: 'k' });
    const value = canary();
    const token = await tokenFor(`path "secret/data/*" { capabilities = ["create", "update", "patch"] }
      path "secret/subkeys/*" { capabilities = ["read"] }`);
    const document = testDocument(value);
    const outcome = await moveSecret(document.ports, kvOf(token), target('unread/patch'));
    expect(outcome).toMatchObject({ kind: 'stored', version: 2 });
    expect(document.asked).toEqual([]);
    expect(await stored('unread/patch')).toEqual({ keep: 'k', token: value });
    if (outcome.kind === 'stored') await outcome.rollback?.();
    expect(await stored('unread/patch')).toEqual({ keep: 'k' });
  });

  test('with "patch" only, the field may hold another value: asks', async () => {
    await seed('unread/ask', { token: 'old', keep: 'k' });
    const token = await tokenFor('path "secret/data/*" { capabilities = ["patch"] }');
    const refusing = testDocument(canary(), () => ({ askOverwrite: () => Promise.resolve(false) }));
    expect(await moveSecret(refusing.ports, kvOf(token), target('unread/ask'))).toEqual({
      kind: 'cancelled',
    });
    expect(await stored('unread/ask')).toEqual({ token: 'old', keep: 'k' });
    const value = canary();
    expect(await moveSecret(testDocument(value).ports, kvOf(token), target('unread/ask'))).toMatchObject({
      kind: 'stored',
    });
    expect(await stored('unread/ask')).toEqual({ token: value, keep: 'k' });
  });

  test('a deleted secret gets a new version', async () => {
    await seed('unread/deleted', { old: 'x' });
    await bao.api('DELETE', 'secret/data/unread/deleted');
    const token = await tokenFor('path "secret/data/*" { capabilities = ["create", "update", "patch"] }');
    const value = canary();
    expect(await moveSecret(testDocument(value).ports, kvOf(token), target('unread/deleted'))).toMatchObject({
      kind: 'stored',
      version: 2,
    });
    expect(await stored('unread/deleted')).toEqual({ token: value });
  });
});

describe('the connection is lost while writing', () => {
  const isWrite = (request: string): boolean => request.startsWith('POST /v1/secret/data/');

  test.each(['afterRequest', 'beforeRequest'] as const)('%s: found out, and moved once', async (when) => {
    const proxy = await startCuttingProxy(bao.address, when, isWrite);
    try {
      await seed(`lost/${when}`, { keep: 'k' });
      proxy.cuts = 1;
      const value = canary();
      const document = testDocument(value);
      const kv = kvOf(bao.rootToken, proxy.address);
      expect(await moveSecret(document.ports, kv, target(`lost/${when}`))).toMatchObject({
        kind: 'moved',
        version: 2,
      });
      expect(proxy.cuts).toBe(0);
      expect(document.text).toBe(replaced);
      expect(await stored(`lost/${when}`)).toEqual({ keep: 'k', token: value });
    } finally {
      await proxy.stop();
    }
  });

  test('and comes back after a while: found out', async () => {
    const proxy = await startCuttingProxy(bao.address, 'afterRequest', (request) =>
      request.includes('/lost/while'),
    );
    try {
      const value = canary();
      const kv = kvOf(bao.rootToken, proxy.address);
      const cut: Kv = {
        ...kv,
        write: async (...args) => {
          // The write, and the first look whether it was done.
          proxy.cuts = 2;
          return kv.write(...args);
        },
      };
      const document = testDocument(value);
      expect(await moveSecret(document.ports, cut, target('lost/while'))).toMatchObject({
        kind: 'moved',
        version: 1,
      });
      expect(document.text).toBe(replaced);
    } finally {
      await proxy.stop();
    }
  });

  test('and does not come back: failed, says that it is not known, the literal stays', async () => {
    const proxy = await startCuttingProxy(bao.address, 'afterRequest', isWrite);
    proxy.cuts = 1;
    const value = canary();
    const document = testDocument(value);
    const kv = kvOf(bao.rootToken, proxy.address);
    const cut: Kv = {
      ...kv,
      write: async (...args) => {
        try {
          return await kv.write(...args);
        } finally {
          await proxy.stop();
        }
      },
    };
    const outcome = await moveSecret(document.ports, cut, target('lost/for-good'));
    expect(outcome).toMatchObject({ kind: 'failed', error: { kind: 'unreachable' } });
    if (outcome.kind === 'failed') expect(outcome.error.message).toMatch(/cannot be known/);
    expect(document.text).toBe(literal(value));
    expect(await stored('lost/for-good')).toEqual({ token: value });
  });
});

describe('the vault says no', () => {
  const failing = async (kv: Kv, path: string): Promise<unknown> => {
    const value = canary();
    const document = testDocument(value);
    const outcome = await moveSecret(document.ports, kv, target(path));
    expect(document.text).toBe(literal(value));
    expect(JSON.stringify(outcome)).not.toContain(value);
    return outcome;
  };

  test('token revoked, also in the middle', async () => {
    const rules = 'path "secret/data/*" { capabilities = ["create", "update", "read"] }';
    const token = await bao.createToken(rules);
    await bao.api('POST', 'auth/token/revoke', { token });
    expect(await failing(kvOf(token), 'revoked')).toMatchObject({
      kind: 'failed',
      error: { kind: 'expired' },
    });

    const other = await bao.createToken(rules);
    const kv = kvOf(other);
    const revoking: Kv = {
      ...kv,
      write: async (...args) => {
        await bao.api('POST', 'auth/token/revoke', { token: other });
        return kv.write(...args);
      },
    };
    expect(await failing(revoking, 'revoked')).toMatchObject({ kind: 'failed', error: { kind: 'expired' } });
    expect(await stored('revoked')).toBeUndefined();

    const last = await bao.createToken(rules);
    const still = kvOf(last);
    const revokedAfter: Kv = {
      ...still,
      write: async (...args) => {
        const version = await still.write(...args);
        await bao.api('POST', 'auth/token/revoke', { token: last });
        return version;
      },
    };
    expect(await failing(revokedAfter, 'revoked-after')).toMatchObject({ kind: 'stored', version: 1 });
  });

  test('may do nothing there', async () => {
    const token = await bao.createToken('path "secret/data/mine/*" { capabilities = ["read"] }');
    expect(await failing(kvOf(token), 'theirs')).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    expect(await failing(kvOf(token), 'mine/x')).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
  });

  test('no such mount', async () => {
    const kv = createVaultClient(createTransport({ address: bao.address, timeout: 5000 }, bao.rootToken)).kv(
      'no',
      2,
    );
    expect(await failing(kv, 'x')).toMatchObject({ kind: 'failed', error: { kind: 'badRequest' } });
  });

  test('sealed, also in the middle', async () => {
    const own = await startBao();
    try {
      const kv = kvOf(own.rootToken, own.address);
      const sealing: Kv = {
        ...kv,
        write: async (...args) => {
          await own.api('PUT', 'sys/seal');
          return kv.write(...args);
        },
      };
      expect(await failing(sealing, 'sealed')).toMatchObject({ kind: 'failed', error: { kind: 'sealed' } });
      expect(await failing(kv, 'sealed')).toMatchObject({ kind: 'failed', error: { kind: 'sealed' } });
    } finally {
      await own.stop();
    }
  });
});
