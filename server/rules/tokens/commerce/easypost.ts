import { prefixed } from '../../prefixed';

export const easypost = [
  prefixed({
    id: 'easypost-api-key',
    title: 'EasyPost production API key',
    grants: 'Buys postage at the expense of the account.',
    prefix: 'EZAK',
    body: 'base62',
    length: 54,
    revoke: 'https://docs.easypost.com/docs/authentication',
    suggest: { path: 'easypost', field: 'api_key', env: 'EASYPOST_API_KEY' },
  }),
  prefixed({
    id: 'easypost-test-key',
    title: 'EasyPost test API key',
    grants: 'Calls the API in test mode.',
    prefix: 'EZTK',
    body: 'base62',
    length: 54,
    severity: 'warning',
    revoke: 'https://docs.easypost.com/docs/authentication',
    suggest: { path: 'easypost', field: 'api_key', env: 'EASYPOST_API_KEY' },
  }),
];
