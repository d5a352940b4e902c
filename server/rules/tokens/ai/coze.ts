import { prefixed } from '../../prefixed';

export const coze = [
  prefixed({
    id: 'coze-access-token',
    title: 'Coze personal access token',
    grants: 'Runs bots and workflows as the user.',
    prefix: 'pat_',
    body: 'base62',
    length: 64,
    revoke: 'https://www.coze.com/open/oauth/pats',
    suggest: { path: 'coze', field: 'access_token', env: 'COZE_API_TOKEN' },
  }),
];
