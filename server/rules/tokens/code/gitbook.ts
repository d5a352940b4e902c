import { prefixed } from '../../prefixed';

export const gitbook = [
  prefixed({
    id: 'gitbook-api-token',
    title: 'GitBook API token',
    grants: 'Reads and changes spaces as the user.',
    prefix: 'gb_api_',
    body: 'base62',
    length: 40,
    revoke: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
    suggest: { path: 'gitbook', field: 'token', env: 'GITBOOK_TOKEN' },
  }),
];
