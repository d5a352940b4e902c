import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { portIsFree } from './processes.mjs';
import { UserError } from './progress.mjs';

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
  throw new UserError(`There is no free port from ${port} to ${port + 400}`);
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

/**
 * One `npm start` at a time: two could not share a vault's data and VS Code's state.
 * @param {string} folder @throws {UserError} when another one runs
 */
export function claimStart(folder) {
  const file = path.join(path.dirname(folder), 'start.pid');
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isStart(other)) {
    throw new UserError(`It is running already, as process ${other}: press Ctrl+C there first.`);
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, String(process.pid));
}

/** @param {number} pid @returns {boolean} whether that process is alive and, where that can be told, runs `start.mjs` */
function isStart(pid) {
  try {
    process.kill(pid, 0);
    return (
      process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
    );
  } catch {
    return false;
  }
}
