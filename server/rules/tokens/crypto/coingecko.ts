import { named } from '../../named';
import { parts } from '../../structured';

export const coingecko = [
  named({
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    grants: 'Reads market data within the limits of the account.',
    names: ['coingecko', 'x-cg-', 'x_cg_', 'cg_api_key'],
    shape: parts('CG-', ['base62', 24]),
    severity: 'warning',
    revoke: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
    suggest: { path: 'coingecko', field: 'api_key', env: 'COINGECKO_API_KEY' },
  }),
];
