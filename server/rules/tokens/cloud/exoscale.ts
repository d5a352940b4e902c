import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base64url, hex, sample } from '../../samples';

export const exoscale = [
  defineRule({
    id: 'exoscale-api-secret',
    title: 'Exoscale API key',
    grants: 'Whatever its role allows in the organisation.',
    severity: 'error',
    keywords: ['exo'],
    pattern: /(?<![A-Za-z0-9_])EXO[0-9a-f]{24,30}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    pair: {
      what: 'Exoscale API key ID',
      pattern: /(?<![\w-])[\w-]{43}(?![\w-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 4 && /\d/.test(text),
      alone: 'medium',
    },
    revoke: 'https://community.exoscale.com/product/iam/keys/',
    suggest: { path: 'exoscale', field: 'api_secret', env: 'EXOSCALE_API_SECRET' },
    examples: {
      positive: [sample('EXO', hex(24)), sample('key = "EXO', hex(24), '"\nsecret = "', base64url(43), '"')],
      negative: [sample('EXO', hex(23)), sample('EXO', hex(31))],
    },
  }),
];
