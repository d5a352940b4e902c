import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleIndexes } from '../../scripts/lib/ruleIndexes.mjs';
import { fields } from '../../server/rules/tokens';

it('lists every provider in the index of its folder (`npm run docs` writes it)', () => {
  const indexes = ruleIndexes();
  expect(indexes).toHaveLength(fields.length);
  for (const { file, text } of indexes) expect(readFileSync(file, 'utf8')).toBe(text);
});
