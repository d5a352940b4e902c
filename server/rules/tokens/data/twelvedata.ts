import { named, shape } from '../../named';

export const twelvedata = [
  named({
    id: 'twelvedata-api-key',
    title: 'Twelve Data API key',
    grants: 'Reads market data at the expense of the account.',
    names: ['twelvedata', 'twelve_data'],
    shape: shape('hex', 32),
    revoke: 'https://twelvedata.com/account/api-keys',
    suggest: { path: 'twelvedata', field: 'api_key', env: 'TWELVE_DATA_API_KEY' },
    severity: 'warning',
  }),
];
