import { prefixed } from '../../prefixed';

export const replicate = [
  prefixed({
    id: 'replicate-api-token',
    title: 'Replicate API token',
    grants: 'Runs models at the expense of the account.',
    prefix: 'r8_',
    body: 'base62',
    length: 37,
    revoke: 'https://replicate.com/account/api-tokens',
    suggest: { path: 'replicate', field: 'token', env: 'REPLICATE_API_TOKEN' },
  }),
];
