/** What is asked of a vault: once, not too much at a time, and not for ever. */
import { expect, test } from 'vitest';
import { createQuestions } from '../../client/live/questions';
import { createVaultClient } from '../../client/vault/client';
import { VaultError } from '../../client/vault/errors';
import { createTransport } from '../../client/vault/transport';

const login = () => createVaultClient(createTransport({ address: 'http://127.0.0.1:9', timeout: 1000 }));

/** A load whose answers are given by hand. */
function held<T>() {
  const asked: string[] = [];
  const pending: { resolve: (value: T) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  return {
    asked,
    pending,
    load: async (_: unknown, key: string, signal: AbortSignal) => {
      asked.push(key);
      return new Promise<T>((resolve, reject) => pending.push({ resolve, reject, signal }));
    },
  };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('who asks at the same time or soon after gets one answer; another login has its own', async () => {
  const { question, forget } = createQuestions();
  const asked: string[] = [];
  const names = question(async (_, key) => {
    asked.push(key);
    return [key];
  });
  const client = login();
  const both = await Promise.all([names.ask(client, 'a'), names.ask(client, 'a')]);
  expect(both).toEqual([['a'], ['a']]);
  await names.ask(client, 'a');
  expect(asked).toEqual(['a']);
  await names.ask(login(), 'a');
  expect(asked).toEqual(['a', 'a']);
  forget();
  await names.ask(client, 'a');
  expect(asked).toEqual(['a', 'a', 'a']);
});

test('an answer gets old, and the oldest is dropped for a new one', async () => {
  const asked: string[] = [];
  const load = async (_: unknown, key: string) => void asked.push(key);
  const client = login();
  const old = createQuestions({ freshness: 0 }).question(load);
  await old.ask(client, 'a');
  await old.ask(client, 'a');
  expect(asked.splice(0)).toEqual(['a', 'a']);
  const lasting = createQuestions({ freshness: 0 }).question(load, 60_000);
  await lasting.ask(client, 'a');
  await lasting.ask(client, 'a');
  expect(asked.splice(0)).toEqual(['a']);
  const few = createQuestions({ size: 2 }).question(load);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await few.ask(client, key);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('only some requests are under way at a time', async () => {
  const { load, asked, pending } = held<string>();
  const question = createQuestions({ concurrency: 2 }).question(load);
  const client = login();
  const all = Promise.all(['a', 'b', 'c', 'd'].map((key) => question.ask(client, key)));
  await turn();
  expect(asked).toEqual(['a', 'b']);
  pending[0]?.resolve('A');
  await turn();
  expect(asked).toEqual(['a', 'b', 'c']);
  pending[1]?.resolve('B');
  pending[2]?.resolve('C');
  await turn();
  pending[3]?.resolve('D');
  expect(await all).toEqual(['A', 'B', 'C', 'D']);
});

test('a request is cancelled when nobody waits for it any more', async () => {
  const { load, asked, pending } = held<string>();
  const question = createQuestions().question(load);
  const client = login();
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = Promise.allSettled([
    question.ask(client, 'a', first.signal),
    question.ask(client, 'a', second.signal),
  ]);
  await turn();
  first.abort();
  expect(pending[0]?.signal.aborted).toBe(false);
  second.abort();
  expect(pending[0]?.signal.aborted).toBe(true);
  for (const answer of await answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { kind: 'cancelled' } });
  const again = question.ask(client, 'a');
  await turn();
  expect(asked).toEqual(['a', 'a']);
  pending[1]?.resolve('A');
  expect(await again).toBe('A');
});

test('a vault that cannot be reached is left alone for a while, a refusal is an answer', async () => {
  const client = login();
  let asked = 0;
  const failing = (kind: 'unreachable' | 'denied' | 'server', rest: number) =>
    createQuestions({ rest }).question<string>(async () => {
      asked++;
      throw new VaultError(kind, kind);
    });
  const count = async (question: ReturnType<typeof failing>, ...keys: readonly string[]) => {
    asked = 0;
    for (const key of keys) await expect(question.ask(client, key)).rejects.toThrow(VaultError);
    return asked;
  };
  expect(await count(failing('unreachable', 60_000), 'a', 'b', 'a')).toBe(1);
  expect(await count(failing('unreachable', 0), 'a', 'a')).toBe(2);
  expect(await count(failing('denied', 60_000), 'a', 'b', 'a')).toBe(2);
  expect(await count(failing('server', 60_000), 'a', 'a')).toBe(2);
});
