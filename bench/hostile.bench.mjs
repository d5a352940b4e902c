/** Files that are made to be slow, through the whole command line: a second for so many megabytes, and twice the file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inTurn, print } from './lib/measure.mjs';
import { bundle } from './lib/products.mjs';

const size = 5e6;
const utf16 = (/** @type {string} */ text) => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** @type {readonly (readonly [label: string, part: string, encode?: (text: string) => Buffer])[]} */
const inputs = [
  ['password=', 'password='],
  ['password=, UTF-16', 'password=', utf16],
  ['headers of keys', '-----BEGIN PRIVATE KEY-----\n'],
  ['headers of keys, UTF-16', '-----BEGIN PRIVATE KEY-----\n', utf16],
  ['eyJ', 'eyJ'],
  ['one minified line', 'a.b=c?d("e"):{f:[1,2],token:g};'],
  ['"key":"value",', '"key":"value",'],
  ['brackets', '([{'],
  ['quotes', '"'],
  ['base64', Buffer.from('the quick brown fox jumps over ').toString('base64').replaceAll('=', '')],
  ['letters of two units, UTF-16', '\u{1D5FD}', utf16],
  ['bytes that are no UTF-8', '\u00FF\u00C0', (text) => Buffer.from(text, 'latin1')],
  ['lone carriage returns', 'token\r'],
];

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'strongroom-bench-'));
try {
  const scan = (/** @type {string} */ name) => ({
    name,
    program: process.execPath,
    args: [bundle('cli'), 'scan', name],
    cwd: work,
  });
  fs.writeFileSync(path.join(work, 'small'), 'nothing\n');
  for (const [label, part, encode = (/** @type {string} */ text) => Buffer.from(text)] of inputs) {
    const whole = encode(part.repeat(Math.ceil((2 * size) / encode(part).length)));
    fs.writeFileSync(path.join(work, 'once'), whole.subarray(0, size));
    fs.writeFileSync(path.join(work, 'twice'), whole.subarray(0, 2 * size));
    const costs = inTurn([scan('small'), scan('once'), scan('twice')], 3);
    const [start = 0, once = 0, twice = 0] = [...costs.values()].map(({ wall }) => wall);
    const speed = size / 1e3 / Math.max(once - start, 1);
    const ratio = ((twice - start) / Math.max(once - start, 1)).toFixed(1);
    const memory = (costs.get('twice')?.rss ?? 0).toFixed(0);
    print(label, `${speed.toFixed(0)} MB/s beside the start, ${ratio} x for twice the file, ${memory} MB`);
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
