import { structured } from '../../structured';

export const zuplo = [
  structured({
    id: 'zuplo-api-key',
    title: 'Zuplo consumer API key',
    grants: 'Calls the gateway as the consumer.',
    parts: ['zpka_', ['lowerAlnum', 32], '_', ['hex', 8]],
    revoke: 'https://zuplo.com/docs/articles/api-key-management',
    suggest: { path: 'zuplo', field: 'api_key', env: 'ZUPLO_API_KEY' },
  }),
];
