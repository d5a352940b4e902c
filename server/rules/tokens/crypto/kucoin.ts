import { named, uuid } from '../../named';

export const kucoin = [
  named({
    id: 'kucoin-api-secret',
    title: 'KuCoin API secret',
    grants: 'Trades, and if allowed withdraws, from the account.',
    names: ['kucoin'],
    shape: uuid,
    says: ['secret', 'key'],
    revoke: 'https://www.kucoin.com/docs/basics/key-management',
    suggest: { path: 'kucoin', field: 'api_secret', env: 'KUCOIN_API_SECRET' },
  }),
];
