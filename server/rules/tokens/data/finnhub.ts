import { named, shape } from '../../named';

export const finnhub = [
  named({
    id: 'finnhub-api-key',
    title: 'Finnhub API key',
    grants: 'Reads market data within the limits of the account.',
    names: ['finnhub'],
    shape: shape('lowerAlnum', 20),
    severity: 'warning',
    revoke: 'https://finnhub.io/docs/api/authentication',
    suggest: { path: 'finnhub', field: 'api_key', env: 'FINNHUB_API_KEY' },
  }),
];
