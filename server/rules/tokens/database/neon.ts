import { prefixed } from '../../prefixed';

export const neon = [
  prefixed({
    id: 'neon-api-key',
    title: 'Neon API key',
    grants: 'Creates, reads and deletes the projects and branches of the account.',
    prefix: 'napi_',
    body: 'lowerAlnum',
    length: 64,
    revoke: 'https://neon.com/docs/manage/api-keys',
    suggest: { path: 'neon', field: 'api_key', env: 'NEON_API_KEY' },
  }),
];
