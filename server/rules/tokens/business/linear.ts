import { prefixed } from '../../prefixed';

export const linear = [
  prefixed({
    id: 'linear-api-key',
    title: 'Linear API key',
    grants: 'Reads and changes issues as the user.',
    prefix: 'lin_api_',
    body: 'base62',
    length: 40,
    revoke: 'https://linear.app/settings/api',
    suggest: { path: 'linear', field: 'api_key', env: 'LINEAR_API_KEY' },
  }),
];
