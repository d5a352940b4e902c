import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveSecret } from '../../client/move/moveSecret';
import type { MovePorts } from '../../client/move/types';
import { createVaultClient } from '../../client/vault/client';
import { createTransport } from '../../client/vault/transport';
import type { Kv } from '../../client/vault/types';
import type { MoveTarget } from '../../server/protocol/requests';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';
import { literal, replaced, testDocument } from '../support/testDocument';

let bao: Bao;
const kvOf = (mount: string, version: 1 | 2, token = bao.rootToken): Kv =>
  createVaultClient(createTransport({ address: bao.address, timeout: 10_000 }, token)).kv(mount, version);
const target = (path: string, changes: Partial<MoveTarget> = {}): MoveTarget => ({
  mount: 'secret',
  kvVersion: 2,
  path,
  field: 'token',
  ...changes,
});
const stored = async (path: string): Promise<unknown> => (await bao.api('GET', path)).body.data?.data;
const seed = (path: string, data: object) => bao.api('POST', `secret/data/${path}`, { data });

beforeAll(async () => {
  bao = await startBao();
  await bao.api('POST', 'sys/mounts/legacy', { type: 'kv' });
});
afterAll(() => bao.stop());

describe('into KV version 2', () => {
  test('a new secret: written, read back, replaced', async () => {
    const value = canary();
    const document = testDocument(value);
    const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('new'));
    expect(outcome).toMatchObject({ kind: 'moved', version: 1 });
    expect(document.text).toBe(replaced);
    expect(document.files).toHaveLength(1);
    expect(document.asked).toEqual([]);
    expect(await stored('secret/data/new')).toEqual({ token: value });
  });

  test('beside other fields, which stay, whatever they are', async () => {
    const siblings = { user: 'u', port: 1, nested: { deep: [null, true] }, ['__proto__x']: '' };
    await seed('beside', siblings);
    const value = canary();
    const outcome = await moveSecret(testDocument(value).ports, kvOf('secret', 2), target('beside'));
    expect(outcome).toMatchObject({ kind: 'moved', version: 2 });
    expect(await stored('secret/data/beside')).toEqual({ ...siblings, token: value });
  });

  test('where the vault would delete it by itself, the literal stays, whether or not the value was there', async () => {
    await bao.api('POST', 'secret/metadata/fleeting', { delete_version_after: '1h' });
    const document = testDocument(canary());
    const before = document.text;
    for (const offersRollback of [true, false]) {
      const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('fleeting'));
      expect(outcome).toMatchObject({ kind: 'stored', version: 1 });
      if (outcome.kind !== 'stored') continue;
      expect(outcome.message).toContain('delete_version_after');
      expect(outcome.rollback !== undefined).toBe(offersRollback);
    }
    expect(document.text).toBe(before);
  });

  test('into a mount that wants check-and-set and keeps one version', async () => {
    await bao.api('POST', 'secret/metadata/strict', { cas_required: true, max_versions: 1 });
    const [first, second] = [canary(), canary()];
    await moveSecret(testDocument(first).ports, kvOf('secret', 2), target('strict'));
    const refusing = testDocument(second, () => ({ applyEdits: () => Promise.resolve(false) }));
    const other = target('strict', { field: 'other' });
    const outcome = await moveSecret(refusing.ports, kvOf('secret', 2), other);
    expect(await stored('secret/data/strict')).toEqual({ token: first, other: second });
    if (outcome.kind === 'stored') await outcome.rollback?.();
    expect(await stored('secret/data/strict')).toEqual({ token: first });
  });

  test('the same value is there already: nothing is written', async () => {
    const value = canary();
    await seed('same', { token: value });
    const document = testDocument(value);
    expect(await moveSecret(document.ports, kvOf('secret', 2), target('same'))).toMatchObject({
      kind: 'moved',
      version: 1,
    });
    expect(document.asked).toEqual([]);
    expect((await kvOf('secret', 2).versions('same')).length).toBe(1);
  });

  test('another value is there: asks; no leaves all, yes replaces', async () => {
    await seed('other', { token: 'old', keep: 'k' });
    const value = canary();
    const refusing = testDocument(value, () => ({ askOverwrite: () => Promise.resolve(false) }));
    expect(await moveSecret(refusing.ports, kvOf('secret', 2), target('other'))).toEqual({
      kind: 'cancelled',
    });
    expect(refusing.text).toBe(literal(value));
    expect(await stored('secret/data/other')).toEqual({ token: 'old', keep: 'k' });
    const agreeing = testDocument(value);
    expect(await moveSecret(agreeing.ports, kvOf('secret', 2), target('other'))).toMatchObject({
      kind: 'moved',
    });
    expect(agreeing.asked).toEqual(['overwrite']);
    expect(await stored('secret/data/other')).toEqual({ token: value, keep: 'k' });
  });

  test('the secret is deleted: a new version on top', async () => {
    await seed('deleted', { old: 'x' });
    await bao.api('DELETE', 'secret/data/deleted');
    const value = canary();
    expect(await moveSecret(testDocument(value).ports, kvOf('secret', 2), target('deleted'))).toMatchObject({
      kind: 'moved',
      version: 2,
    });
    expect(await stored('secret/data/deleted')).toEqual({ token: value });
  });

  test('no plan, no write', async () => {
    const document = testDocument('x', () => ({
      plan: () => Promise.resolve({ kind: 'refused', code: 'interpolated', message: 'no' }),
    }));
    expect(await moveSecret(document.ports, kvOf('secret', 2), target('unplanned'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'interpolated' },
    });
    expect(await stored('secret/data/unplanned')).toBeUndefined();
  });

  test('cancelled before the write: nothing is written', async () => {
    const stop = new AbortController();
    stop.abort();
    const document = testDocument(canary());
    expect(await moveSecret(document.ports, kvOf('secret', 2), target('early'), stop.signal)).toEqual({
      kind: 'cancelled',
    });
    expect(await stored('secret/data/early')).toBeUndefined();
  });

  test('cancelled after the write: it comes to its end', async () => {
    const stop = new AbortController();
    const document = testDocument(canary());
    const kv = kvOf('secret', 2);
    const late: Kv = {
      ...kv,
      write: async (...args) => {
        stop.abort();
        return kv.write(...args);
      },
    };
    expect(await moveSecret(document.ports, late, target('late'), stop.signal)).toMatchObject({
      kind: 'moved',
    });
    expect(document.text).toBe(replaced);
  });
});

describe('the document gets in the way', () => {
  const sometimes =
    (falses: number): Parameters<typeof testDocument>[1] =>
    (document) => {
      const applyEdits = document.ports.applyEdits.bind(document.ports);
      let left = falses;
      return { applyEdits: (plan) => (left-- > 0 ? Promise.resolve(false) : applyEdits(plan)) };
    };

  test('edited meanwhile: planned again, once, and replaced', async () => {
    const document = testDocument(canary(), sometimes(1));
    expect(await moveSecret(document.ports, kvOf('secret', 2), target('edited-once'))).toMatchObject({
      kind: 'moved',
    });
    expect(document.text).toBe(replaced);
  });

  test('typed into between the plan and the edit: planned again for the new text', async () => {
    const value = canary();
    const document = testDocument(value, (of) => ({
      writeFile: () => {
        if (of.version === 1) {
          of.text = `/* new */ ${of.text}`;
          of.version = 2;
        }
        return Promise.resolve();
      },
    }));
    expect(await moveSecret(document.ports, kvOf('secret', 2), target('typed'))).toMatchObject({
      kind: 'moved',
    });
    expect(document.text).toBe(`/* new */ ${replaced}`);
  });

  test('always edited: stored, the literal stays, and the write can be taken back', async () => {
    const value = canary();
    const document = testDocument(value, sometimes(Infinity));
    const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('edited'));
    expect(outcome).toMatchObject({ kind: 'stored', version: 1 });
    expect(document.text).toBe(literal(value));
    expect(await stored('secret/data/edited')).toEqual({ token: value });
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    expect(outcome.message).toContain('secret/edited');
    expect(outcome.message).not.toContain(value);
    await outcome.rollback?.();
    expect((await bao.api('GET', 'secret/data/edited')).status).toBe(404);
  });

  test('another secret is in its place by now: stored', async () => {
    const document = testDocument(canary(), (of) => ({
      writeFile: () => {
        of.text = literal('something else');
        of.version++;
        return Promise.resolve();
      },
    }));
    const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('swapped'));
    expect(outcome.kind).toBe('stored');
    expect(document.text).toBe(literal('something else'));
  });

  test('the environment file cannot be written: stored, the literal stays', async () => {
    const value = canary();
    const document = testDocument(value, () => ({
      writeFile: () => Promise.reject(new Error('EROFS: vals.env.yaml is read-only')),
    }));
    const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('readonly'));
    expect(outcome).toMatchObject({ kind: 'stored', message: expect.stringContaining('read-only') });
    expect(document.text).toBe(literal(value));
  });

  test('another window gives the variable another meaning while the vault is written: stored', async () => {
    const value = canary();
    let plans = 0;
    const document = testDocument(value, (self) => {
      const original = { ...self.ports };
      const taken = { kind: 'refused', code: 'ambiguous', message: 'TOKEN stands for another one.' } as const;
      return { plan: async (to) => (++plans === 1 ? original.plan(to) : taken) };
    });
    const outcome = await moveSecret(document.ports, kvOf('secret', 2), target('taken'));
    expect(outcome).toMatchObject({ kind: 'stored', message: expect.stringContaining('another one') });
    expect(document.files).toEqual([]);
    expect(document.text).toBe(literal(value));
  });

  test('it changes before anything is written: planned again, else nothing is written', async () => {
    const never = testDocument(canary(), () => ({ readValue: () => undefined }));
    expect(await moveSecret(never.ports, kvOf('secret', 2), target('running'))).toMatchObject({
      kind: 'failed',
    });
    expect(await stored('secret/data/running')).toBeUndefined();
  });
});

describe('taking the write back', () => {
  const stuck = (): Partial<MovePorts> => ({ applyEdits: () => Promise.resolve(false) });
  const moveStuck = async (path: string, changes: Partial<MoveTarget> = {}) => {
    const to = target(path, changes);
    const outcome = await moveSecret(testDocument(canary(), stuck).ports, kvOf(to.mount, to.kvVersion), to);
    if (outcome.kind !== 'stored' || outcome.rollback === undefined) throw new Error(outcome.kind);
    return outcome.rollback;
  };

  test('restores what was there', async () => {
    await seed('back', { token: 'old', keep: 'k' });
    const rollback = await moveStuck('back');
    await rollback();
    expect(await stored('secret/data/back')).toEqual({ token: 'old', keep: 'k' });
  });

  test('not when someone wrote since', async () => {
    await seed('since', { keep: 'k' });
    const rollback = await moveStuck('since');
    await seed('since', { theirs: 'x' });
    await expect(rollback()).rejects.toMatchObject({ kind: 'conflict' });
    expect(await stored('secret/data/since')).toEqual({ theirs: 'x' });
  });

  test('KV version 1: restores, or deletes what was new, unless changed since', async () => {
    const legacy = { mount: 'legacy', kvVersion: 1 } as const;
    await bao.api('POST', 'legacy/back', { keep: 'k' });
    await (
      await moveStuck('back', legacy)
    )();
    expect((await bao.api('GET', 'legacy/back')).body.data).toEqual({ keep: 'k' });
    await (
      await moveStuck('fresh', legacy)
    )();
    expect((await bao.api('GET', 'legacy/fresh')).status).toBe(404);
    const rollback = await moveStuck('changed', legacy);
    await bao.api('POST', 'legacy/changed', { theirs: 'x' });
    await expect(rollback()).rejects.toMatchObject({ kind: 'conflict' });
    expect((await bao.api('GET', 'legacy/changed')).body.data).toEqual({ theirs: 'x' });
  });
});

describe('into KV version 1', () => {
  test('asks first; no leaves all', async () => {
    const value = canary();
    await bao.api('POST', 'legacy/app', { keep: 'k' });
    const to = target('app', { mount: 'legacy', kvVersion: 1 });
    const refusing = testDocument(value, () => ({ askWithoutCas: () => Promise.resolve(false) }));
    expect(await moveSecret(refusing.ports, kvOf('legacy', 1), to)).toEqual({ kind: 'cancelled' });
    expect((await bao.api('GET', 'legacy/app')).body.data).toEqual({ keep: 'k' });
    const agreeing = testDocument(value);
    expect(await moveSecret(agreeing.ports, kvOf('legacy', 1), to)).toMatchObject({
      kind: 'moved',
      version: 0,
    });
    expect(agreeing.asked).toEqual(['withoutCas']);
    expect((await bao.api('GET', 'legacy/app')).body.data).toEqual({ keep: 'k', token: value });
  });
});
