import { named, uuid } from '../../named';

export const coinmarketcap = [
  named({
    id: 'coinmarketcap-api-key',
    title: 'CoinMarketCap API key',
    grants: 'Reads market data within the limits of the account.',
    names: ['coinmarketcap', 'cmc_pro', 'cmc_api'],
    shape: uuid,
    severity: 'warning',
    revoke: 'https://coinmarketcap.com/api/documentation/v1/',
    suggest: { path: 'coinmarketcap', field: 'api_key', env: 'COINMARKETCAP_API_KEY' },
  }),
];
