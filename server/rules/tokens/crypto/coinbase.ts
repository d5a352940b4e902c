import { named, shape } from '../../named';

export const coinbase = [
  named({
    id: 'coinbase-api-secret',
    title: 'Coinbase API secret',
    grants: 'Trades and, where allowed, sends coins of the account.',
    names: ['coinbase'],
    shape: shape('base62', 32, 64),
    revoke: 'https://www.coinbase.com/settings/api',
    suggest: { path: 'coinbase', field: 'api_secret', env: 'COINBASE_API_SECRET' },
    says: ['secret', 'key'],
  }),
];
