import { named, shape } from '../../named';

export const binance = [
  named({
    id: 'binance-api-secret',
    title: 'Binance API key or secret',
    grants: 'Trades, and if allowed withdraws, from the account.',
    names: ['binance', 'x-mbx-apikey'],
    shape: shape('base62', 64),
    revoke: 'https://www.binance.com/en/support/faq/360002502072',
    suggest: { path: 'binance', field: 'api_secret', env: 'BINANCE_API_SECRET' },
  }),
];
