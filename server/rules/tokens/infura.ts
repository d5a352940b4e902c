import { named, shape } from '../named';

export const infura = [
  named({
    id: 'infura-api-key',
    title: 'Infura API key or secret',
    grants: 'Calls the node networks at the expense of the project.',
    names: ['infura'],
    shape: shape('hex', 32),
    revoke: 'https://docs.metamask.io/services/get-started/infura/',
    suggest: { path: 'infura', field: 'api_key', env: 'INFURA_API_KEY' },
  }),
];
