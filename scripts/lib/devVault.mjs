import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { freePort } from './processes.mjs';
import { UserError } from './progress.mjs';
import { ensureBao, findOnPath } from './tools.mjs';

/** @returns {Promise<string>} a Vault or OpenBao binary: `STRONGROOM_BAO`, else one on PATH, else OpenBao installed in `.tools/` */
export async function findVaultBinary() {
  const given = process.env.STRONGROOM_BAO;
  if (given && !fs.existsSync(given))
    throw new UserError(`STRONGROOM_BAO names a file that does not exist: ${given}`);
  return given || findOnPath('vault') || findOnPath('bao') || (await ensureBao());
}

/**
 * @param {string} address @param {string} token @param {number} [timeout] of a request, in milliseconds
 * @returns {(method: string, path: string, body?: object) => Promise<any>} a request that rejects on any error answer
 */
export function vaultApi(address, token, timeout = 10_000) {
  return async (method, path, body) => {
    const response = await fetch(`${address}/v1/${path}`, {
      method,
      headers: { 'X-Vault-Token': token, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) throw new Error(`${method} ${path} at ${address}: HTTP ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  };
}

/**
 * A mount of KV version 2 refuses everything for a moment after it was made, while it prepares its storage.
 * @param {string} address @param {string} token @returns {Promise<boolean>} whether `secret/` takes requests
 */
export const isKv2Ready = (address, token) =>
  vaultApi(address, token)('GET', 'secret/config').then(
    () => true,
    () => false,
  );

/**
 * A development vault on loopback: in memory, unsealed, KV version 2 at `secret/`.
 * @param {import('./processes.mjs').ServiceGroup} services
 * @param {{ binary: string, logFile: string, port?: number, token?: string }} options
 * @returns {Promise<{ address: string, token: string, service: import('./processes.mjs').Service }>}
 */
export async function startDevVault(services, { binary, logFile, ...options }) {
  const port = options.port ?? (await freePort());
  const token = options.token ?? `dev-${randomBytes(12).toString('hex')}`;
  const address = `http://127.0.0.1:${port}`;
  const args = ['server', '-dev', `-dev-listen-address=127.0.0.1:${port}`, '-dev-no-store-token'];
  const service = await services.start(binary, args, {
    name: 'The development vault',
    logFile,
    // The token goes through the environment: a command line can be read by every user of the machine.
    env: { ...process.env, VAULT_DEV_ROOT_TOKEN_ID: token, BAO_DEV_ROOT_TOKEN_ID: token },
    // More than unsealed: it mounts `secret/` last.
    ready: () => isKv2Ready(address, token),
  });
  return { address, token, service };
}

/** What the `developer` policy of the example user and role allows. */
const developerPolicy = ['secret/*', 'legacy/*']
  .map((path) => `path "${path}" { capabilities = ["create", "read", "update", "patch", "delete", "list"] }`)
  .join('\n');

/** @param {string} prefix */
const example = (prefix) => `${prefix}-${randomBytes(6).toString('hex')}`;

/**
 * Fills a development vault with a few things to look at: secrets in a KV version 2 and a version 1 mount, a user and a role.
 * @param {string} address @param {string} token
 * @param {{ username: string, password: string }} user
 */
export async function seedDevVault(address, token, { username, password }) {
  const api = vaultApi(address, token);
  /** @param {string} path @param {object} data */
  const put = (path, data) => api('POST', `secret/data/${path}`, { data });
  await put('app/database', { host: 'db.example.com', username: 'app', password: example('db') });
  await put('app/mail', { host: 'smtp.example.com', username: 'app', password: example('mail') });
  await put('team/shared/signing', { keyId: 'signing-1', passphrase: example('sign') });
  // A second version of one of them, for something to undo.
  await put('app/mail', { host: 'smtp.example.com', username: 'app', password: example('mail') });
  await api('POST', 'sys/mounts/legacy', {
    type: 'kv',
    options: { version: '1' },
    description: 'KV version 1',
  });
  await api('POST', 'legacy/billing', {
    endpoint: 'https://billing.example.com',
    apiKey: example('billing'),
  });
  await api('PUT', 'sys/policies/acl/developer', { policy: developerPolicy });
  await api('POST', 'sys/auth/userpass', { type: 'userpass' });
  await api('POST', `auth/userpass/users/${username}`, { password, token_policies: 'developer' });
  await api('POST', 'sys/auth/approle', { type: 'approle' });
  await api('POST', 'auth/approle/role/ci', { token_policies: 'developer', token_ttl: '1h' });
}

/**
 * The example AppRole, with a secret id made now.
 * @param {string} address @param {string} token
 * @returns {Promise<{ roleId: string, secretId: string }>}
 */
export async function developerRole(address, token) {
  const api = vaultApi(address, token);
  const role = await api('GET', 'auth/approle/role/ci/role-id');
  const secret = await api('POST', 'auth/approle/role/ci/secret-id');
  return { roleId: role.data.role_id, secretId: secret.data.secret_id };
}
