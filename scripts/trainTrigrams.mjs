/**
 * Writes `server/rules/generic/trigrams.ts`: how many half bits each letter costs after the two before it, in the words
 * of identifiers and of prose. Counted over the declarations and documents of the installed packages, so that the
 * table follows from the lock file alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';

const packages = [
  'typescript',
  'vscode-languageserver-protocol',
  'vscode-languageserver-types',
  '@types',
  'undici-types',
];
packages.push(
  'vitest',
  'vite',
  'fast-check',
  'esbuild',
  'yaml',
  'ajv',
  'mocha',
  'playwright-core',
  'node-vault',
  'prettier',
);
const size = 27;

/** @param {string} folder @returns {string[]} */
function textFiles(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:d\.ts|md)$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Each distinct word counts by the square root of how often it occurs: `the` must not drown the rest. */
const words = new Map();
for (const name of packages) {
  for (const file of textFiles(path.join(root, 'node_modules', name))) {
    const text = fs.readFileSync(file, 'utf8').slice(0, 400_000);
    for (const [word] of text.matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g)) {
      if (word.length <= 20) words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
}

/** @type {Map<string, number>} How often letters, numbered from 1, follow each other; 0 is the start of a word. */
const counts = new Map();
const add = (/** @type {string} */ key, /** @type {number} */ weight) => counts.set(key, count(key) + weight);
const count = (/** @type {string} */ key) => counts.get(key) ?? 0;
for (const [word, times] of words) {
  if (times < 3) continue;
  const weight = Math.sqrt(times);
  let a = 0;
  let b = 0;
  for (const letter of word) {
    const c = letter.charCodeAt(0) - 96;
    for (const context of [`${a} ${b}`, `${b}`, '']) {
      add(`${context}>${c}`, weight);
      add(`${context}>`, weight);
    }
    a = b;
    b = c;
  }
}

/** Probability of a letter in a context, leaning on a shorter context where it was seen seldom. */
function probability(/** @type {string} */ context, /** @type {number} */ c, /** @type {number} */ shorter) {
  const prior = 20;
  return (count(`${context}>${c}`) + prior * shorter) / (count(`${context}>`) + prior);
}

const rows = [];
for (let a = 0; a < size; a++) {
  let row = '';
  for (let b = 0; b < size; b++) {
    for (let c = 1; c < size; c++) {
      const single = probability('', c, 1 / 26);
      const triple = probability(`${a} ${b}`, c, probability(`${b}`, c, single));
      row += String.fromCharCode(97 + Math.min(25, Math.round(-2 * Math.log2(triple))));
    }
  }
  rows.push(row);
}

const file = path.join(root, 'server/rules/generic/trigrams.ts');
fs.writeFileSync(
  file,
  `/** Written by scripts/trainTrigrams.mjs. A row for each letter before the last, 0 being none; \`a\` is 0 half bits. */
export const trigrams = [
${rows.map((row) => `  '${row}',`).join('\n')}
].join('');
`,
);
console.log(`${words.size} words, ${fs.statSync(file).size} bytes`);
