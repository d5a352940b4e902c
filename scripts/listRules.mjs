/** Writes the `index.ts` of every field of the catalogue; the first half of `npm run docs`. */
import fs from 'node:fs';
import { ruleIndexes } from './lib/ruleIndexes.mjs';

for (const { file, text } of ruleIndexes()) fs.writeFileSync(file, text);
