import { named, shape } from '../../named';

export const alphavantage = [
  named({
    id: 'alphavantage-api-key',
    title: 'Alpha Vantage API key',
    grants: 'Reads market data within the limits of the account.',
    names: ['alphavantage', 'alpha_vantage', 'alpha-vantage'],
    shape: shape('upperAlnum', 16),
    severity: 'warning',
    minEntropy: 2.5,
    revoke: 'https://www.alphavantage.co/support/',
    suggest: { path: 'alphavantage', field: 'api_key', env: 'ALPHAVANTAGE_API_KEY' },
  }),
];
