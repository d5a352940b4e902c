import { defineRule } from '../../define';
import { sample } from '../../samples';
import type { Sample } from '../../define';

const bech32 =
  (length: number): Sample =>
  (random) =>
    Array.from({ length }, () => 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'[Math.floor(random() * 32)]).join('');

export const age = [
  defineRule({
    id: 'age-secret-key',
    title: 'age secret key',
    grants: 'Decrypts every file and SOPS secret that is encrypted to it.',
    severity: 'error',
    keywords: ['age-secret-key-1'],
    pattern: /(?<![\w-])AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://github.com/FiloSottile/age#readme',
    suggest: { path: 'age', field: 'secret_key', env: 'SOPS_AGE_KEY' },
    examples: {
      positive: [sample('AGE-SECRET-KEY-1', bech32(58))],
      negative: [sample('AGE-SECRET-KEY-1', bech32(57)), sample('AGE-SECRET-KEY-1B', bech32(57))],
    },
  }),
];
