import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base62, lowerAlnum, sample } from '../../samples';

const revoke = 'https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair-of-a-ram-user';

export const alibaba = [
  defineRule({
    id: 'alibaba-access-key',
    title: 'Alibaba Cloud AccessKey pair',
    grants: 'Whatever the user may do in the account.',
    severity: 'error',
    keywords: ['ltai'],
    pattern: /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9])/,
    minEntropy: 3,
    pair: {
      what: 'Alibaba Cloud AccessKey ID',
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 3.5 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
      alone: 'medium',
    },
    revoke,
    suggest: { path: 'alibaba', field: 'access_key_secret', env: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
    examples: {
      positive: [
        sample('LTAI5t', base62(18)),
        sample('accessKeyId: "LTAI', base62(12), '"\naccessKeySecret: "', base62(30), '"'),
      ],
      negative: [sample('LTAI', base62(11)), sample('LTAI', base62(22))],
    },
  }),
  defineRule({
    id: 'alibaba-sts-access-key',
    title: 'Alibaba Cloud STS access key',
    grants: 'Whatever the role may do, for some hours.',
    severity: 'error',
    keywords: ['sts.'],
    pattern: /(?<![\w.-])STS\.[A-Za-z0-9]{20,48}(?![\w.(-])/,
    minEntropy: 3.5,
    verify: (secret) => (/\d.*\d/.test(secret) ? 'unknown' : 'invalid'),
    pair: {
      what: 'Alibaba Cloud STS access key ID',
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{40,46}(?![A-Za-z0-9_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 4 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
      alone: 'medium',
    },
    revoke: 'https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts',
    suggest: { path: 'alibaba', field: 'sts_secret', env: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
    examples: {
      positive: [sample('id = "STS.N', base62(24), '"\nsecret = "', base62(44), '"')],
      negative: [sample('STS.N', lowerAlnum(12))],
    },
  }),
];
