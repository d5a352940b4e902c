import { defineRule } from '../../define';
import { base32, sample } from '../../samples';

export const dynatrace = [
  defineRule({
    id: 'dynatrace-api-token',
    title: 'Dynatrace API token',
    grants: 'Reads metrics and changes the environment within its scopes.',
    severity: 'error',
    keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.'],
    pattern: /(?<![\w.-])dt0(?:c01|s01|s02|s16)\.[A-Z0-9]{8,24}\.[A-Z2-7]{64}(?![\w-])/,
    minEntropy: 3.5,
    revoke:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    suggest: { path: 'dynatrace', field: 'api_token', env: 'DT_API_TOKEN' },
    examples: {
      positive: [sample('dt0c01.', base32(24), '.', base32(64))],
      negative: [sample('dt0c01.', base32(24), '.', base32(63)), sample('dt0c01.', base32(24))],
    },
  }),
];
