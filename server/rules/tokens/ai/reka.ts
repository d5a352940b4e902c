import { named, shape } from '../../named';

export const reka = [
  named({
    id: 'reka-api-key',
    title: 'Reka API key',
    grants: 'Runs models at the expense of the account.',
    names: ['reka_', 'reka-api'],
    shape: shape('hex', 64),
    revoke: 'https://docs.reka.ai/',
    suggest: { path: 'reka', field: 'api_key', env: 'REKA_API_KEY' },
  }),
];
