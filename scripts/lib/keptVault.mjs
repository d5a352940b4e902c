import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isKv2Ready, vaultApi } from './devVault.mjs';
import { UserError } from './progress.mjs';

/**
 * A vault on loopback for trying things out that keeps its secrets between starts: what a person moved into it must not be
 * gone the next day. Its unseal key and root token lie beside its data, readable by the person only.
 * @param {import('./processes.mjs').ServiceGroup} services
 * @param {{ binary: string, folder: string, port: number, logFile: string,
 *   fill: (address: string, token: string) => Promise<void> }} options `fill` is called once, with an empty KV version 2
 *   at `secret/`
 * @returns {Promise<{ address: string, token: string, service: import('./processes.mjs').Service }>}
 */
export async function startKeptVault(services, { binary, folder, port, logFile, fill }) {
  const address = `http://127.0.0.1:${port}`;
  const data = path.join(folder, 'data');
  const keysFile = path.join(folder, 'keys.json');
  const isNew = !fs.existsSync(keysFile);
  // Data without keys is what an interrupted first start left: of no use to anyone.
  if (isNew) fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  const config = path.join(folder, 'config.json');
  fs.writeFileSync(config, JSON.stringify(configuration(address, port, data)));
  const service = await services.start(binary, ['server', `-config=${config}`], {
    name: 'The development vault',
    logFile,
    ready: () => healthOf(address).then(Boolean),
  });
  const keys = isNew ? await initialise(address) : JSON.parse(fs.readFileSync(keysFile, 'utf8'));
  const api = vaultApi(address, keys.token);
  await api('PUT', 'sys/unseal', { key: keys.unsealKey });
  // Unsealed, it still has to become the leader of itself.
  await until(async () => (await healthOf(address)) === 200, logFile);
  if (isNew) {
    await api('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
    await until(() => isKv2Ready(address, keys.token), logFile);
    await fill(address, keys.token);
    fs.writeFileSync(keysFile, JSON.stringify(keys), { mode: 0o600 });
  }
  return { address, token: keys.token, service };
}

/** @param {() => Promise<boolean>} isSo @param {string} logFile */
async function until(isSo, logFile) {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 300) throw new UserError(`The development vault does not become active; see ${logFile}`);
    await sleep(100);
  }
}

/** @param {string} address @returns {Promise<{ unsealKey: string, token: string }>} */
async function initialise(address) {
  // An election takes seconds, on a busy machine many.
  const made = await vaultApi(address, '', 60_000)('PUT', 'sys/init', {
    secret_shares: 1,
    secret_threshold: 1,
  });
  return { unsealKey: made.keys_base64[0], token: made.root_token };
}

/** @param {string} address @param {number} port @param {string} data */
const configuration = (address, port, data) => ({
  // It waits for no other nodes: the shortest election there is.
  storage: { raft: { path: data, node_id: 'development', performance_multiplier: '1' } },
  listener: { tcp: { address: `127.0.0.1:${port}`, tls_disable: true } },
  api_addr: address,
  cluster_addr: `http://127.0.0.1:${port + 1}`,
  // HashiCorp Vault asks for a decision with this storage; OpenBao warns that it no longer knows the field.
  disable_mlock: true,
  ui: true,
});

/** @param {string} address @returns {Promise<number>} the status that says how it is, 0 while nothing answers */
const healthOf = (address) =>
  fetch(`${address}/v1/sys/health`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.status,
    () => 0,
  );
