import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveFields, type MoveFieldsPorts } from '../../client/move/moveFields';
import { createVaultClient } from '../../client/vault/client';
import { createTransport } from '../../client/vault/transport';
import type { Kv } from '../../client/vault/types';
import type { ConversionPlan } from '../../server/protocol/manifests';
import { type Bao, startBao } from '../support/bao';
import { canary } from '../support/canary';

let bao: Bao;
let kv: Kv;
const kvOf = (token: string): Kv =>
  createVaultClient(createTransport({ address: bao.address, timeout: 10_000 }, token)).kv('secret', 2);
beforeAll(async () => {
  bao = await startBao();
  kv = kvOf(bao.rootToken);
});
afterAll(() => bao.stop());

/** A document of lines, one value each; what is done with it is written down. */
function editor(values: Readonly<Record<string, string>>, encoding: 'text' | 'base64' = 'text') {
  const lines = Object.values(values);
  const state = { version: 1, text: lines.join('\n'), replaced: false, overwrites: [] as string[] };
  const ports: MoveFieldsPorts = {
    plan: async () =>
      Promise.resolve({
        kind: 'plan',
        version: state.version,
        edits: [],
        fields: Object.keys(values).map((name, line) => ({
          name,
          encoding,
          value: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } } }],
        })),
      } satisfies ConversionPlan),
    readValue: ([part], version) =>
      version === state.version && part && 'range' in part
        ? state.text.split('\n')[part.range.start.line]
        : undefined,
    applyEdits: async ({ version }) => {
      if (version !== state.version) return Promise.resolve(false);
      state.replaced = true;
      return Promise.resolve(true);
    },
    askOverwrite: async (field) => {
      state.overwrites.push(field);
      return Promise.resolve(false);
    },
  };
  return { state, ports };
}

test('all values are in the vault before the manifest is replaced', async () => {
  const [a, b] = [canary(), canary()];
  const { state, ports } = editor({ a, b });
  const seen: unknown[] = [];
  const watching = {
    ...ports,
    applyEdits: async (plan: ConversionPlan) => {
      seen.push((await kv.read('all')).data);
      return ports.applyEdits(plan);
    },
  };
  await kv.write('all', { other: 'stays' }, 0);
  expect(await moveFields(watching, kv, 'all')).toEqual({ kind: 'moved', fields: 2 });
  expect(seen).toEqual([{ other: 'stays', a, b }]);
  expect(state.replaced).toBe(true);
});

test('base64 is decoded', async () => {
  const value = `${canary()} ü\n`;
  const { ports } = editor({ a: Buffer.from(value).toString('base64') }, 'base64');
  expect(await moveFields(ports, kv, 'encoded')).toMatchObject({ kind: 'moved' });
  expect((await kv.read('encoded')).data).toEqual({ a: value });
});

test('a value that is there is never replaced without a word, and then the manifest stays', async () => {
  await kv.write('taken', { b: 'theirs' }, 0);
  const a = canary();
  const { state, ports } = editor({ a, b: canary() });
  expect(await moveFields(ports, kv, 'taken')).toEqual({
    kind: 'stored',
    fields: ['a'],
    why: 'b was to keep its value.',
  });
  expect(state).toMatchObject({ replaced: false, overwrites: ['b'] });
  expect((await kv.read('taken')).data).toEqual({ a, b: 'theirs' });
  // Nothing at all was written where the first one is refused.
  const first = editor({ b: canary() });
  expect(await moveFields(first.ports, kv, 'taken')).toEqual({ kind: 'cancelled' });
});

test('a document that changes meanwhile keeps its values', async () => {
  const { state, ports } = editor({ a: canary() });
  const typing = {
    ...ports,
    applyEdits: async () => {
      state.version++;
      state.text = 'something else';
      return Promise.resolve(false);
    },
  };
  expect(await moveFields(typing, kv, 'changing')).toMatchObject({ kind: 'stored', fields: ['a'] });
  expect(state.replaced).toBe(false);
  // One that only moved is replaced by a plan for where it is now.
  const moved = editor({ a: canary() });
  let tries = 0;
  const once = {
    ...moved.ports,
    applyEdits: async (plan: ConversionPlan) => {
      if (tries++ === 0) {
        moved.state.version++;
        return Promise.resolve(false);
      }
      return moved.ports.applyEdits(plan);
    },
  };
  expect(await moveFields(once, kv, 'moved')).toEqual({ kind: 'moved', fields: 1 });
});

test('who may not write is told, and nothing has happened', async () => {
  const reader = kvOf(await bao.createToken('path "secret/data/*" { capabilities = ["read"] }'));
  const { state, ports } = editor({ a: canary() });
  expect(await moveFields(ports, reader, 'forbidden')).toMatchObject({
    kind: 'failed',
    error: { kind: 'denied' },
  });
  expect(state.replaced).toBe(false);
  const refused = {
    ...ports,
    plan: async () => Promise.resolve({ kind: 'refused', code: 'unsupported', message: 'No.' } as const),
  };
  expect(await moveFields(refused, kv, 'x')).toEqual({ kind: 'refused', message: 'No.' });
  const aborted = new AbortController();
  aborted.abort();
  expect(await moveFields(ports, kv, 'aborted', aborted.signal)).toEqual({ kind: 'cancelled' });
});
