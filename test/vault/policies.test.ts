import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPolicies, readPolicy, writePolicy } from '../../client/vault/policies';
import { createTransport } from '../../client/vault/transport';
import type { Transport } from '../../client/vault/types';
import { type Bao, startBao } from '../support/bao';

let bao: Bao;
let root: Transport;
const as = (token: string): Transport => createTransport({ address: bao.address, timeout: 10_000 }, token);
const rules = (path: string): string => `path "${path}" {\n  capabilities = ["read"]\n}\n`;

beforeAll(async () => {
  bao = await startBao();
  root = as(bao.rootToken);
});
afterAll(() => bao.stop());

test('a policy is created, read, replaced and listed', async () => {
  expect(await readPolicy(root, 'life')).toBeUndefined();
  await writePolicy(root, 'life', rules('a'), undefined);
  const first = await readPolicy(root, 'life');
  expect(first).toEqual({ text: rules('a'), version: 1, options: {} });
  await writePolicy(root, 'life', rules('b'), first);
  expect(await readPolicy(root, 'life')).toMatchObject({ text: rules('b'), version: 2 });
  expect(await listPolicies(root)).toEqual(expect.arrayContaining(['default', 'life', 'root']));
});

test('what somebody else wrote meanwhile stays', async () => {
  await writePolicy(root, 'shared', rules('a'), undefined);
  const before = await readPolicy(root, 'shared');
  await bao.api('PUT', 'sys/policies/acl/shared', { policy: rules('theirs') });
  const write = writePolicy(root, 'shared', rules('mine'), before);
  await expect(write).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/Nothing was written/),
  });
  // Back to the same text is a change, too, where the vault counts them.
  await bao.api('PUT', 'sys/policies/acl/shared', { policy: rules('a') });
  await expect(writePolicy(root, 'shared', rules('mine'), before)).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(writePolicy(root, 'shared', rules('mine'), undefined)).rejects.toMatchObject({
    kind: 'conflict',
  });
  expect(await readPolicy(root, 'shared')).toMatchObject({ text: rules('a') });
});

test('the server decides between two that look at the same time', async () => {
  await writePolicy(root, 'race', rules('a'), undefined);
  const before = await readPolicy(root, 'race');
  // Both have read the same version, whoever comes second is refused.
  const writes = ['one', 'two', 'three', 'four'].map(async (path) =>
    writePolicy(root, 'race', rules(path), before),
  );
  const outcomes = await Promise.allSettled(writes);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'conflict' });
});

test('what the vault keeps with a policy is written back', async () => {
  await bao.api('PUT', 'sys/policies/acl/kept', {
    policy: rules('a'),
    allow_slashes_in_identity_templates: true,
    cas_required: true,
    cas: -1,
  });
  const before = await readPolicy(root, 'kept');
  await writePolicy(root, 'kept', rules('b'), before);
  expect((await readPolicy(root, 'kept'))?.options).toEqual({
    allow_slashes_in_identity_templates: true,
    cas_required: true,
  });
});

test('who may not read or write is told', async () => {
  await writePolicy(root, 'mine', rules('a'), undefined);
  const reader = as(await bao.createToken('path "sys/policies/acl/mine" { capabilities = ["read"] }'));
  const before = await readPolicy(reader, 'mine');
  await expect(writePolicy(reader, 'mine', rules('b'), before)).rejects.toMatchObject({ kind: 'denied' });
  await expect(readPolicy(reader, 'default')).rejects.toMatchObject({
    kind: 'denied',
    message: expect.stringMatching(/"sys\/policies\/acl\/default" at .* needs the capability "read" there/),
  });
  await expect(listPolicies(reader)).rejects.toMatchObject({
    kind: 'denied',
    message: expect.stringContaining('capability "list"'),
  });
});

test('a policy that the server refuses is not written', async () => {
  const write = writePolicy(root, 'refused', 'path "a" { capabilities = ["raed"] }', undefined);
  await expect(write).rejects.toMatchObject({
    kind: 'badRequest',
    message: expect.stringMatching(/raed|quotes/),
  });
  expect(await readPolicy(root, 'refused')).toBeUndefined();
});
