import { named, shape } from '../../named';

export const exchangerate = [
  named({
    id: 'exchangerate-api-key',
    title: 'ExchangeRate-API key',
    grants: 'Reads rates within the limits of the account.',
    names: ['exchangerate', 'exchange_rate'],
    shape: shape('hex', 24),
    severity: 'warning',
    revoke: 'https://www.exchangerate-api.com/docs/authentication',
    suggest: { path: 'exchangerate', field: 'api_key', env: 'EXCHANGERATE_API_KEY' },
  }),
];
