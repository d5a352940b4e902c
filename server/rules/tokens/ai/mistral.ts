import { named, shape } from '../../named';

export const mistral = [
  named({
    id: 'mistral-api-key',
    title: 'Mistral API key',
    grants: 'Runs models at the expense of the account.',
    names: ['mistral'],
    shape: shape('base62', 32),
    revoke: 'https://console.mistral.ai/api-keys',
    suggest: { path: 'mistral', field: 'api_key', env: 'MISTRAL_API_KEY' },
  }),
];
