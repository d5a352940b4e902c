import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransport } from '../../client/vault/transport';
import type { VaultEndpoint } from '../../client/vault/types';
import { type Bao, startBao } from '../support/bao';
import { expiredCertificate } from '../support/expiredCertificate';

let bao: Bao;
let port: string;
let other: Bao;
const folder = mkdtempSync(join(tmpdir(), 'strongroom-tls-'));

beforeAll(async () => {
  [bao, other] = await Promise.all([startBao({ tls: true }), startBao({ tls: true })]);
  ({ port } = new URL(bao.address));
});
afterAll(() => Promise.all([bao.stop(), other.stop()]));

const connect = (endpoint: Partial<VaultEndpoint>) =>
  createTransport({ address: bao.address, timeout: 10_000, ...endpoint }, bao.rootToken).request<{
    sealed: boolean;
  }>('GET', 'sys/health');
const ca = (of: Bao): { caFile: string } => ({ caFile: of.caFile ?? '' });

test('its own authority is trusted', async () => {
  expect((await connect(ca(bao))).data.sealed).toBe(false);
});

test('an unknown or another authority is not, and the message names caFile', async () => {
  const refused = { kind: 'tls', message: expect.stringContaining('caFile') };
  await expect(connect({})).rejects.toMatchObject(refused);
  await expect(connect(ca(other))).rejects.toMatchObject(refused);
});

test('nor does the environment switch the check off', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  process.env['VAULT_SKIP_VERIFY'] = '1';
  try {
    await expect(connect({})).rejects.toMatchObject({ kind: 'tls' });
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    delete process.env['VAULT_SKIP_VERIFY'];
  }
});

test('the name must be in the certificate, or be given by tlsServerName', async () => {
  const wrong = { ...ca(bao), tlsServerName: 'vault.example.com' };
  await expect(connect(wrong)).rejects.toMatchObject({
    kind: 'tls',
    message: expect.stringContaining('tlsServerName'),
  });
  expect((await connect({ ...ca(bao), tlsServerName: 'localhost' })).data.sealed).toBe(false);
});

test('an expired certificate is called expired', async () => {
  const { certFile, keyFile } = expiredCertificate();
  const server = createServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : 0;
  try {
    await expect(connect({ address: `https://127.0.0.1:${at}`, caFile: certFile })).rejects.toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('expired'),
    });
  } finally {
    server.close();
  }
});

test('http where https is spoken, and the other way round, say so', async () => {
  await expect(connect({ address: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
    kind: 'server',
    message: expect.stringContaining('https://'),
  });
  const plain = await startBao();
  try {
    await expect(connect({ address: plain.address.replace('http:', 'https:') })).rejects.toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('http://'),
    });
  } finally {
    await plain.stop();
  }
});

test('files that are missing or no PEM are named with their setting', async () => {
  await expect(connect({ caFile: '/no/such/file' })).rejects.toMatchObject({
    kind: 'tls',
    message: expect.stringMatching(/\/no\/such\/file.*caFile/),
  });
  const noPem = join(folder, 'no.pem');
  writeFileSync(noPem, 'not a certificate');
  await expect(connect({ ...ca(bao), clientCertFile: noPem })).rejects.toMatchObject({
    kind: 'tls',
    message: expect.stringContaining('clientCertFile'),
  });
});

test('a client certificate logs in', async () => {
  const [certificate, key] = [join(folder, 'client.pem'), join(folder, 'client.key')];
  const keyType = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const use = ['-subj', '/CN=ann', '-days', '2', '-addext', 'extendedKeyUsage=clientAuth'];
  execFileSync('openssl', ['req', '-x509', ...keyType, '-keyout', key, '-out', certificate, ...use], {
    stdio: 'ignore',
  });
  await bao.api('POST', 'sys/auth/cert', { type: 'cert' });
  await bao.api('POST', 'auth/cert/certs/ann', { certificate: readFileSync(certificate, 'utf8') });
  const login = (endpoint: Partial<VaultEndpoint>) =>
    createTransport({ address: bao.address, timeout: 10_000, ...ca(bao), ...endpoint }).request(
      'POST',
      'auth/cert/login',
      { name: 'ann' },
    );
  const { auth } = await login({ clientCertFile: certificate, clientKeyFile: key });
  expect(auth?.policies).toEqual(['default']);
  await expect(login({})).rejects.toMatchObject({ kind: 'badRequest' });
});
