import { named, shape } from '../../named';

export const rawg = [
  named({
    id: 'rawg-api-key',
    title: 'RAWG API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['rawg'],
    shape: shape('hex', 32),
    revoke: 'https://rawg.io/apidocs',
    suggest: { path: 'rawg', field: 'api_key', env: 'RAWG_API_KEY' },
    severity: 'warning',
  }),
];
