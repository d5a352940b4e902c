import { inUrl } from '../../inUrl';
import { named, shape } from '../../named';

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
  inUrl({
    id: 'infura-endpoint-key',
    title: 'Infura key in an endpoint URL',
    grants: 'Calls the node networks at the expense of the project.',
    after: ['infura.io/v3/', 'infura.io/ws/v3/'],
    shape: shape('hex', 32),
    revoke: 'https://docs.metamask.io/services/get-started/infura/',
    suggest: { path: 'infura', field: 'api_key', env: 'INFURA_API_KEY' },
  }),
];
