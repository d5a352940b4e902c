import { prefixed } from '../../prefixed';

export const mem0 = [
  prefixed({
    id: 'mem0-api-key',
    title: 'Mem0 API key',
    grants: 'Reads and changes the memories of the project.',
    prefix: 'm0-',
    body: 'base62',
    length: 40,
    revoke: 'https://app.mem0.ai/dashboard/api-keys',
    suggest: { path: 'mem0', field: 'api_key', env: 'MEM0_API_KEY' },
  }),
];
