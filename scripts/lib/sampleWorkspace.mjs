import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { root } from './paths.mjs';

const templates = path.join(root, 'scripts/sample');

const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const hex = `${digits}abcdef`;
const base62 = digits + upper + lower;
const base64url = `${base62}-_`;
const base64 = `${base62}+/`;

/**
 * The next characters of an endless stream that depends on the seed only.
 * @param {string} seed
 */
function generator(seed) {
  let block = 0;
  let bytes = Buffer.alloc(0);
  /** @param {number} length @param {string} alphabet */
  return (length, alphabet = base62) => {
    let text = '';
    while (text.length < length) {
      if (bytes.length === 0) bytes = createHash('sha256').update(`${seed} ${block++}`).digest();
      text += alphabet[(bytes[0] ?? 0) % alphabet.length];
      bytes = bytes.subarray(1);
    }
    return text;
  };
}

/** @param {string} text */
function crc32(text) {
  // The gzip format ends with the checksum and the length: Node.js 20 has no function for it.
  return zlib.gzipSync(text).readUInt32LE(zlib.gzipSync(text).length - 8);
}

/** GitHub's and npm's tokens end with a checksum of what comes before. @param {string} body */
function withChecksum(body) {
  let checksum = '';
  for (let rest = crc32(body); rest > 0; rest = Math.floor(rest / 62))
    checksum = base62[rest % 62] + checksum;
  return body + checksum.padStart(6, '0');
}

/**
 * Secrets that have every property of a real one except that nobody issued them. They are made when they are needed, so
 * that none is in the repository.
 * @param {string} seed
 * @returns {Readonly<Record<string, string>>} by the name that the templates use
 */
function sampleSecrets(seed) {
  const next = generator(seed);
  const uuid = () => [8, 4, 4, 4, 12].map((length) => next(length, hex)).join('-');
  return {
    github: `ghp_${withChecksum(next(30))}`,
    gitlab: `glpat-${next(20, base64url)}`,
    stripe: `sk_live_${next(24)}`,
    awsId: `AKIAQ${next(15, `${upper}234567`)}`,
    awsSecret: next(40, base64),
    sendgrid: `SG.${next(22, base64url)}.${next(43, base64url)}`,
    openai: `sk-proj-${next(74, base64url)}T3BlbkFJ${next(74, base64url)}`,
    anthropic: `sk-ant-api03-${next(93, base64url)}AA`,
    slack: `xoxb-${next(12, digits)}-${next(12, digits)}-${next(24)}`,
    npm: `npm_${withChecksum(next(30))}`,
    azure: `${next(86, base64)}==`,
    vault: `hvs.${next(90, base64url)}`,
    twilio: next(32, hex),
    hex: next(32, hex),
    password: next(20),
    uuid: uuid(),
    sha1: next(40, hex),
    sha512: `${next(86, base64)}==`,
  };
}

/**
 * Writes the sample workspace: files of a few languages with secrets in them. What is there already is kept, so that a
 * move to the vault is still there at the next start.
 * @param {string} folder
 * @param {{ reset?: boolean, seed?: string }} [options] `reset` starts afresh
 * @returns {boolean} whether it was written
 */
export function writeSampleWorkspace(folder, { reset = false, seed = 'sample' } = {}) {
  if (reset) fs.rmSync(folder, { recursive: true, force: true });
  if (fs.existsSync(folder)) return false;
  const names = fs.readdirSync(templates, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((entry) => entry.endsWith('.template')).sort()) {
    const values = sampleSecrets(`${seed} ${name}`);
    const text = fs
      .readFileSync(path.join(templates, name), 'utf8')
      .replaceAll(/\{\{(\w+)\}\}/g, (_, key) => {
        const value = values[key];
        if (value === undefined) throw new Error(`${name} names ${key}, which there is no sample of`);
        return value;
      });
    const target = path.join(folder, name === 'env.template' ? '.env' : name.replace(/\.template$/, ''));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text, { mode: target.endsWith('.sh') ? 0o755 : 0o644 });
  }
  return true;
}
