import { named, shape } from '../../named';

export const tiingo = [
  named({
    id: 'tiingo-api-token',
    title: 'Tiingo API token',
    grants: 'Reads market data at the expense of the account.',
    names: ['tiingo'],
    shape: shape('hex', 40),
    revoke: 'https://www.tiingo.com/account/api/token',
    suggest: { path: 'tiingo', field: 'api_token', env: 'TIINGO_API_TOKEN' },
    severity: 'warning',
  }),
];
