/** The catalogue's list of rules: one `index.ts` for each field, which follows from the providers' files beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const tokens = path.join(root, 'server/rules/tokens');

/** @returns {{ file: string, text: string }[]} every field's `index.ts` as it should be */
export function ruleIndexes() {
  return fs
    .readdirSync(tokens, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      file: path.join(tokens, name, 'index.ts'),
      text: indexOf(name, providersIn(path.join(tokens, name))),
    }));
}

/** @param {string} folder @returns {string[]} */
function providersIn(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => path.basename(name, '.ts'))
    .sort();
}

/** @param {string} field @param {readonly string[]} providers */
function indexOf(field, providers) {
  return [
    '// Written by `npm run docs` from the files beside it.',
    "import type { TokenRule } from '../../define';",
    ...providers.map((name) => `import { ${name} } from './${name}';`),
    '',
    `export const ${field}: readonly TokenRule[] = [`,
    ...providers.map((name) => `  ...${name},`),
    '];',
    '',
  ].join('\n');
}
