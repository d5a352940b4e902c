import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base62, sample } from '../../samples';

export const tencent = [
  defineRule({
    id: 'tencent-secret-key',
    title: 'Tencent Cloud API key',
    grants: 'Whatever the user may do in the account.',
    severity: 'error',
    keywords: ['akid'],
    pattern: /(?<![A-Za-z0-9_])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    pair: {
      what: 'Tencent Cloud SecretId',
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 3.5 && /\d/.test(text) && /[A-Za-z]/.test(text),
      alone: 'medium',
    },
    revoke: 'https://www.tencentcloud.com/document/product/598/34228',
    suggest: { path: 'tencent', field: 'secret_key', env: 'TENCENTCLOUD_SECRET_KEY' },
    examples: {
      positive: [
        sample('AKID', base62(32)),
        sample('secret_id = "AKID', base62(32), '"\nsecret_key = "', base62(32), '"'),
      ],
      negative: [sample('AKID', base62(31)), sample('AKID', base62(33))],
    },
  }),
];
