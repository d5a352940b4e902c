import { named, shape } from '../../named';

export const ai21 = [
  named({
    id: 'ai21-api-key',
    title: 'AI21 API key',
    grants: 'Runs models at the expense of the account.',
    names: ['ai21'],
    shape: shape('base62', 32),
    revoke: 'https://studio.ai21.com/account/api-key',
    suggest: { path: 'ai21', field: 'api_key', env: 'AI21_API_KEY' },
  }),
];
