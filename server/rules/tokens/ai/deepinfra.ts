import { named, shape } from '../../named';

export const deepinfra = [
  named({
    id: 'deepinfra-api-key',
    title: 'DeepInfra API key',
    grants: 'Runs models at the expense of the account.',
    names: ['deepinfra'],
    shape: shape('base62', 32),
    revoke: 'https://deepinfra.com/dash/api_keys',
    suggest: { path: 'deepinfra', field: 'api_key', env: 'DEEPINFRA_API_KEY' },
  }),
];
