import { spawn } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { VaultError } from '../../client/vault/errors';
import { createTransport } from '../../client/vault/transport';
import type { Transport } from '../../client/vault/types';
import { type Bao, startBao } from '../support/bao';
import { bundleScript } from '../support/bundleScript';
import { canary } from '../support/canary';

let bao: Bao;
beforeAll(async () => {
  bao = await startBao();
});
afterAll(() => bao.stop());

const to = (address: string, token?: string, timeout = 10_000): Transport =>
  createTransport({ address, timeout }, token);
const failure = async (attempt: Promise<unknown>): Promise<VaultError> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof VaultError)) throw new Error(`no VaultError but ${String(error)}`);
  return error;
};

describe('addresses', () => {
  test.each([
    '',
    'vault.example.com',
    'ftp://host',
    'https://user:pw@host',
    'https://host/path',
    'https://host?x=1',
  ])('refuses "%s" without repeating it', (address) => {
    const attempt = (): Transport => to(address);
    expect(attempt).toThrow(VaultError);
    expect(attempt).toThrow(/https:\/\/vault\.example\.com:8200/);
    expect(attempt).not.toThrow(/user:pw/);
  });
});

describe('the vault refuses', () => {
  test('a token that never was, was revoked, or may not', async () => {
    const bogus = to(bao.address, 'hvs.bogus');
    expect(await failure(bogus.request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'expired',
      status: 403,
    });
    const token = await bao.createToken('path "secret/data/mine" { capabilities = ["read"] }');
    const own = to(bao.address, token);
    expect(await failure(own.request('GET', 'secret/data/theirs'))).toMatchObject({ kind: 'denied' });
    await bao.api('POST', 'auth/token/revoke', { token });
    for (const path of ['secret/data/mine', 'auth/token/lookup-self', 'sys/internal/ui/mounts']) {
      expect(await failure(own.request('GET', path))).toMatchObject({ kind: 'expired' });
    }
    expect(await failure(to(bao.address).request('GET', 'secret/data/mine'))).toMatchObject({
      kind: 'denied',
    });
  });

  test('a live token that may not even look itself up is not called expired', async () => {
    const token = await bao.createToken('path "secret/data/mine" { capabilities = ["read"] }', {
      no_default_policy: true,
    });
    expect(await failure(to(bao.address, token).request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'denied',
    });
  });

  test('a token whose time is over', async () => {
    const token = await bao.createToken('path "secret/*" { capabilities = ["read"] }', { ttl: '1s' });
    const own = to(bao.address, token);
    expect(await failure(own.request('GET', 'secret/data/none'))).toMatchObject({ kind: 'notFound' });
    await expect
      .poll(async () => (await failure(own.request('GET', 'secret/data/none'))).kind, { timeout: 10_000 })
      .toBe('expired');
  });

  test('bad requests, in its own words, unless they quote ours', async () => {
    const root = to(bao.address, bao.rootToken);
    expect(await failure(root.request('POST', 'secret/data/x', { nothing: 1 }))).toMatchObject({
      kind: 'badRequest',
      message: expect.stringContaining('no data provided'),
    });
    // No canary: the server itself logs this one.
    const value = `quoted-${Date.now()}`;
    const quoting = await failure(root.request('POST', 'sys/mounts/x', { type: value }));
    expect(quoting.kind).toBe('badRequest');
    expect(quoting.message).not.toContain(value);
    expect(await failure(root.request('GET', 'nowhere/x'))).toMatchObject({
      kind: 'badRequest',
      status: 404,
    });
  });
});

test('a request can be cancelled before and while it runs', async () => {
  const { server, address } = await listen(() => undefined);
  try {
    const stop = new AbortController();
    const running = failure(to(address).request('GET', 'secret/data/x', undefined, { signal: stop.signal }));
    await new Promise<void>((resolve) => server.once('request', () => resolve()));
    stop.abort();
    expect(await running).toMatchObject({ kind: 'cancelled' });
    expect(
      await failure(to(address).request('GET', 'secret/data/x', undefined, { signal: stop.signal })),
    ).toMatchObject({ kind: 'cancelled' });
  } finally {
    close(server);
  }
});

const servers: Server[] = [];
const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
afterEach(() => servers.splice(0).forEach(close));

async function listen(listener: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return { server, address: `http://127.0.0.1:${address.port}` };
}

describe('what answers is no vault, or a strange one', () => {
  test.each([
    ['a web page', 200, '<!doctype html><title>Login</title>'],
    ['an error page', 502, '<html>Bad Gateway</html>'],
    ['a missing page', 404, 'Not Found'],
    ['other JSON', 200, '"hello"'],
    ['half of the JSON', 200, '{"data":{"data":{"a":'],
    ['a refusal of something else', 403, '{"message":"forbidden"}'],
  ])('%s', async (_, status, body) => {
    const { address } = await listen((_request, answer) => answer.writeHead(status).end(body));
    const error = await failure(to(address, 'hvs.x').request('GET', 'secret/data/x'));
    expect(error).toMatchObject({ kind: 'server', status, message: expect.stringContaining('not a vault') });
  });

  test('one that never answers, or never ends', async () => {
    const { address } = await listen(() => undefined);
    expect(await failure(to(address, undefined, 150).request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('requestTimeout'),
    });
    const slow = await listen((_request, answer) => void answer.writeHead(200).write('{'));
    expect(await failure(to(slow.address, undefined, 150).request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'timeout',
    });
  });

  test('an answer too large to be a secret is not taken in', async () => {
    const { address } = await listen((_request, answer) => answer.end(Buffer.alloc(10 * 1024 * 1024, 'a')));
    expect(await failure(to(address).request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'server',
      message: expect.stringContaining('8 MB'),
    });
  });

  test('nothing listens, or there is no such host', async () => {
    const { server, address } = await listen(() => undefined);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await failure(to(address).request('GET', 'x'))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await failure(to('http://no-such-host.invalid:8200').request('GET', 'x'))).toMatchObject({
      kind: 'unreachable',
    });
  });
});

describe('a standby redirects', () => {
  const redirecting = (location: (path: string) => string): ReturnType<typeof listen> =>
    listen((request, answer) => answer.writeHead(307, { location: location(request.url ?? '') }).end());

  test('the same request at the active node is followed, with token and body', async () => {
    const { address } = await redirecting((path) => bao.address + path);
    const standby = to(address, bao.rootToken);
    const value = canary();
    await standby.request('POST', 'secret/data/redirected', { data: { value } });
    expect((await bao.api('GET', 'secret/data/redirected')).body.data.data).toEqual({ value });
  });

  test.each([
    ['another path', () => `${bao.address}/login`],
    ['another scheme', () => 'file:///etc/passwd'],
    ['nowhere', () => 'http://'],
    ['itself for ever', (path: string) => path],
  ])('%s is not followed', async (_, location) => {
    const { address } = await redirecting(location);
    expect(await failure(to(address, 'hvs.x').request('GET', 'secret/data/x'))).toMatchObject({
      kind: 'server',
    });
  });
});

test('an idle connection that the server closed is no failure', async () => {
  const { server, address } = await listen((_request, answer) => answer.end('{"data":{}}'));
  const transport = to(address);
  await transport.request('GET', 'x');
  server.closeAllConnections();
  await expect(transport.request('GET', 'x')).resolves.toMatchObject({ data: {} });
});

test('takes nothing from the environment and prints nothing of what it writes', async () => {
  const { script, env } = await bundleScript('test/vault/scripts/writeOnce.ts');
  const value = canary();
  const seen: Record<string, unknown>[] = [];
  const { address } = await listen((request, answer) => {
    seen.push(request.headers);
    request.resume();
    answer.end('{"data":{"version":1}}');
  });
  const misleading = {
    VAULT_ADDR: bao.address,
    VAULT_NAMESPACE: 'ns',
    VAULT_PREFIX: '/evil',
    VAULT_SKIP_VERIFY: '1',
  };
  const child = spawn(process.execPath, [script, address, value], {
    env: {
      ...process.env,
      ...env,
      ...misleading,
      VAULT_TOKEN: 'hvs.environment',
      DEBUG: '*',
      NODE_DEBUG: '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  expect(output).toContain('written');
  expect(output).not.toContain(value);
  expect(seen).toHaveLength(1);
  expect(seen[0]).not.toHaveProperty('x-vault-token');
  expect(seen[0]).not.toHaveProperty('x-vault-namespace');
});
