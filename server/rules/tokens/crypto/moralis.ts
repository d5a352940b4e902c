import { named, shape } from '../../named';

export const moralis = [
  named({
    id: 'moralis-api-key',
    title: 'Moralis API key',
    grants: 'Calls the API at the expense of the account.',
    names: ['moralis'],
    shape: shape('base62', 64),
    revoke: 'https://docs.moralis.com/',
    suggest: { path: 'moralis', field: 'api_key', env: 'MORALIS_API_KEY' },
  }),
];
