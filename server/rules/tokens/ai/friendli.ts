import { prefixed } from '../../prefixed';

export const friendli = [
  prefixed({
    id: 'friendli-token',
    title: 'Friendli personal access token',
    grants: 'Runs models at the expense of the account.',
    prefix: 'flp_',
    body: 'base62',
    length: 46,
    revoke: 'https://friendli.ai/docs/guides/personal_access_tokens',
    suggest: { path: 'friendli', field: 'token', env: 'FRIENDLI_TOKEN' },
  }),
];
