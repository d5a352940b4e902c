import { named, shape } from '../../named';

export const serper = [
  named({
    id: 'serper-api-key',
    title: 'Serper API key',
    grants: 'Searches at the expense of the account.',
    names: ['serper'],
    shape: shape('hex', 40),
    revoke: 'https://serper.dev/api-keys',
    suggest: { path: 'serper', field: 'api_key', env: 'SERPER_API_KEY' },
  }),
];
