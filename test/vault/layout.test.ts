/** What HashiCorp Vault says of itself, which is not at hand for tests: its answers in the form that its sources give. */
import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { readLayout } from '../../client/vault/layout';
import { createTransport } from '../../client/vault/transport';

let server: Server | undefined;
afterEach(() => server?.close());

async function answering(answers: Readonly<Record<string, readonly [status: number, body: object]>>) {
  server = createServer(({ url = '' }, response) => {
    const path = url.replace(/^\/v1\//, '').replace(/\?.*$/, '');
    const [status, body] = answers[path] ?? [403, { errors: ['permission denied'] }];
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return createTransport({ address: `http://127.0.0.1:${address.port}`, timeout: 10_000 }, 'hvs.any');
}

const mount = { type: 'kv', accessor: 'kv_1', description: '', options: { version: '2' } };
const health = (version: string, more: object = {}) =>
  [200, { initialized: true, sealed: false, version, ...more }] as const;
const all = {
  'auth/token/lookup-self': [200, { data: {} }],
  'sys/mounts': [200, { data: { 'secret/': mount } }],
  'sys/auth': [200, { data: { 'token/': { type: 'token', accessor: 'auth_token_1' } } }],
} as const;

test.each([
  ['1.21.4', { enterprise: false }, 'vault'],
  ['1.9.0', {}, 'vault'],
  ['2.0.0', { enterprise: false }, 'vault'],
  ['2.7.2', {}, 'openbao'],
])('version %s %j is of %s', async (version, more, product) => {
  const transport = await answering({ ...all, 'sys/health': health(version, more) });
  expect(await readLayout(transport)).toMatchObject({ product, version, complete: false });
});

test('a product without namespaces has none, and that is all of them', async () => {
  for (const [status, words] of [
    [404, 'unsupported path'],
    [400, 'enterprise-only feature'],
  ] as const) {
    const namespaces = [status, { errors: [words] }] as const;
    const transport = await answering({
      ...all,
      'sys/health': health('1.21.4', { enterprise: false }),
      'sys/namespaces': namespaces,
    });
    expect(await readLayout(transport)).toMatchObject({ namespaces: [], complete: true });
    server?.close();
  }
});
