/** A vault that answers with JSON of any form: every verb gives a `VaultError` or a value of its own form, at once. */
import { createServer, type Server } from 'node:http';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookupToken } from '../../client/auth/lookupToken';
import { createVaultClient } from '../../client/vault/client';
import { VaultError } from '../../client/vault/errors';
import { parseJson } from '../../client/vault/json';
import { readLayout } from '../../client/vault/layout';
import { readRequests } from '../../client/vault/requests';
import { createTransport } from '../../client/vault/transport';
import type { Kv, Transport, VaultClient } from '../../client/vault/types';

let server: Server;
let answer: { status: number; text: string };
let transport: Transport;
let client: VaultClient;

async function listening(at: Server): Promise<string> {
  await new Promise<void>((resolve) => at.listen(0, '127.0.0.1', resolve));
  const address = at.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.text);
  });
  transport = createTransport({ address: await listening(server), timeout: 10_000 }, 'hvs.any');
  client = createVaultClient(transport);
});
afterAll(() => server.close());

const kv = (version: 1 | 2): Kv => client.kv('secret', version);
const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string');
const areCounts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'number');
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each verb, and whether it came to something of its form. */
const verbs: readonly (() => Promise<boolean>)[] = [
  async () =>
    (await client.mounts()).every(({ path, type, description }) => areTexts(path, type, description)),
  async () => areTexts(...(await readRequests(transport))),
  async () => {
    const { version, mounts, namespaces } = await readLayout(transport);
    return areTexts(version, ...namespaces, ...mounts.flatMap(({ path, type }) => [path, type]));
  },
  ...([1, 2] as const).flatMap((version) => [
    async () => (await kv(version).list('a')).every((name) => /^[^/]+\/?$/.test(name)),
    async () => {
      const secret = await kv(version).read('a');
      return areCounts(secret.version) && isObject(secret.data);
    },
    async () => areCounts(await kv(version).write('a', { f: 'x' }, 0)),
  ]),
  async () => areCounts(await kv(2).currentVersion('a')),
  async () => areCounts(await kv(2).patch('a', { f: 'x' }, 1)),
  async () => (await kv(2).versions('a')).every(({ createdTime }) => areTexts(createdTime)),
  async () => areCounts((await kv(2).fieldNames('a')).version),
  async () => {
    const { leaseDuration, displayName, policies } = await lookupToken(transport, 'hvs.any');
    return areCounts(leaseDuration) && areTexts(displayName, ...policies);
  },
  async () => {
    const { auth } = await transport.request('POST', 'auth/userpass/login/ann', {});
    return auth === undefined || (areTexts(auth.clientToken, ...auth.policies) && auth.clientToken !== '');
  },
];

const key = fc.constantFrom(
  ...'data metadata version keys secret errors auth versions current_version subkeys'.split(' '),
  ...'ttl policies type options client_token lease_duration __proto__ created_time'.split(' '),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      'null',
      'true',
      '7',
      '-1',
      '1e400',
      '12345678901234567890',
      '""',
      '"a/"',
      '"../x"',
      '"/"',
    ),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(key, tie('json')), { maxLength: 4 })
      .map((members) => `{${members.map(([name, value]) => `"${name}":${String(value)}`).join(',')}}`),
  ),
}));

test('any JSON', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(200, 200, 200, 400, 403, 404, 500),
    json.map(String),
    fc.constantFrom(...verbs),
    async (status, text, verb) => {
      answer = { status, text };
      try {
        expect(await verb()).toBe(true);
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
      }
    },
  );
  await fc.assert(property, { numRuns: 1000 });
});

test('names that lead nowhere, or in circles, are not listed', async () => {
  const keys = ['a', 'b/', '', '/', '.', '..', '../', 'c/d', 7, null];
  answer = { status: 200, text: JSON.stringify({ data: { keys } }) };
  expect(await kv(2).list('')).toEqual(['a', 'b/']);
});

test('data that is no object is not taken for an empty secret', async () => {
  for (const data of [[], 'text', 7]) {
    answer = { status: 200, text: JSON.stringify({ data: { data, metadata: { version: 1 } } }) };
    await expect(kv(2).read('a')).rejects.toMatchObject({ kind: 'server' });
  }
});

test('an answer in another protocol, and words that steer the eye', async () => {
  const speak = createServer((request) => {
    request.socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n');
  });
  const other = createTransport({ address: await listening(speak), timeout: 60_000 });
  await expect(other.request('GET', 'secret/data/a')).rejects.toMatchObject({ kind: 'unreachable' });
  speak.closeAllConnections();
  speak.close();
  answer = {
    status: 400,
    text: JSON.stringify({ errors: ['\u001b[31mno\u202e\nway\u0007 [x](command:y)'] }),
  };
  const message = /: \[31mno way \[x\] \(command:y\)$/;
  await expect(kv(1).read('a')).rejects.toMatchObject({ message: expect.stringMatching(message) });
});

test('a mount that is still being made is not taken for a wrong request', async () => {
  const words =
    'Upgrading from non-versioned to versioned data. This backend will be unavailable for a brief period.';
  answer = { status: 400, text: JSON.stringify({ errors: [words] }) };
  await expect(kv(2).read('a')).rejects.toMatchObject({
    kind: 'server',
    message: expect.stringContaining('not ready yet'),
  });
});

test('strings without end take linear time', () => {
  expect(() => parseJson(`"${String.raw`\"`.repeat(500_000)}`)).toThrow(SyntaxError);
});
