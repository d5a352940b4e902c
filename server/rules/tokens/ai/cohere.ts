import { named, shape } from '../../named';

export const cohere = [
  named({
    id: 'cohere-api-key',
    title: 'Cohere API key',
    grants: 'Runs models at the expense of the account.',
    names: ['cohere', 'co_api_key'],
    shape: shape('base62', 40),
    revoke: 'https://dashboard.cohere.com/api-keys',
    suggest: { path: 'cohere', field: 'api_key', env: 'COHERE_API_KEY' },
  }),
];
