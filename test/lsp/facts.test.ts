/** What the server remembers of the answers of its client. */
import { expect, test, vi } from 'vitest';
import { Facts } from '../../server/lsp/policy/facts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function facts(size: number, answers: Record<string, string | undefined>) {
  const asked: string[] = [];
  let changes = 0;
  const made = new Facts<string>(
    async (about) => {
      asked.push(about);
      return answers[about];
    },
    () => changes++,
    size,
  );
  return { made, asked, changes: () => changes };
}

test('what is asked for is looked up once, and told of when it comes', async () => {
  const { made, asked, changes } = facts(9, { a: 'A' });
  expect(made.peek('a')).toBeUndefined();
  expect(asked).toEqual([]);
  expect([made.get('a'), made.get('a')]).toEqual([undefined, undefined]);
  await turn();
  expect([made.get('a'), made.peek('a')]).toEqual(['A', 'A']);
  expect(await made.soon('b')).toBeUndefined();
  await made.soon('b');
  expect(asked).toEqual(['a', 'b']);
  // That nothing is known of `b` is no news.
  expect(changes()).toBe(1);
});

test('an answer is asked for again when it is old, and stays where there is none any more', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const answers: Record<string, string | undefined> = { a: 'A' };
    const { made, asked, changes } = facts(9, answers);
    await made.soon('a');
    answers['a'] = undefined;
    vi.setSystemTime(Date.now() + 61_000);
    expect(made.get('a')).toBe('A');
    await turn();
    expect(made.get('a')).toBe('A');
    expect(asked).toEqual(['a', 'a']);
    expect(changes()).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('an answer that comes after all was forgotten is of no use', async () => {
  const { made, changes } = facts(9, { a: 'A' });
  made.get('a');
  made.clear();
  await turn();
  expect(made.peek('a')).toBeUndefined();
  expect(changes()).toBe(0);
});

test('who needs more than there is room for does not have it looked up again and again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const { made, asked } = facts(2, { a: 'A', b: 'B', c: 'C' });
    const all = () => ['a', 'b', 'c'].map((about) => made.get(about));
    for (let i = 0; i < 5; i++) {
      all();
      await turn();
    }
    expect(all()).toEqual(['A', 'B', undefined]);
    expect(asked).toEqual(['a', 'b']);
    // What is old makes room.
    vi.setSystemTime(Date.now() + 61_000);
    expect(await made.soon('c')).toBe('C');
    expect(made.peek('a')).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
