import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { portIsFree } from './processes.mjs';

/**
 * @typedef {object} StartState kept between starts so that addresses, logins and bookmarks stay valid
 * @property {number} vaultPort
 * @property {string} password of the example user
 * @property {number} vscodePort
 * @property {string} connectionToken
 */

const fresh = () => ({
  vaultPort: 8200,
  password: randomBytes(6).toString('hex'),
  vscodePort: 8400,
  connectionToken: randomBytes(12).toString('hex'),
});

/** @param {number} port @param {number} count @returns {Promise<number>} the first of `count` free ports in a row at or after `port` */
async function freeFrom(port, count) {
  for (let first = port; first < port + 400; first += 10) {
    const all = await Promise.all(Array.from({ length: count }, (_, index) => portIsFree(first + index)));
    if (all.every(Boolean)) return first;
  }
  throw new Error(`no free port from ${port} to ${port + 400}`);
}

/** @param {string} file @returns {Promise<StartState>} with ports that are free now; saved */
export async function loadStartState(file) {
  let saved = {};
  try {
    saved = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    // the first start
  }
  /** @type {StartState} */
  const state = { ...fresh(), ...saved };
  state.vaultPort = await freeFrom(state.vaultPort, 2);
  state.vscodePort = await freeFrom(state.vscodePort, 1);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(state, undefined, 2), { mode: 0o600 });
  return state;
}
