import { named, shape } from '../../named';

export const nasdaq = [
  named({
    id: 'nasdaq-data-link-key',
    title: 'Nasdaq Data Link API key',
    grants: 'Reads the datasets the account has paid for.',
    names: ['nasdaq', 'quandl'],
    shape: shape('base64url', 20),
    revoke: 'https://data.nasdaq.com/account/profile',
    suggest: { path: 'nasdaq', field: 'api_key', env: 'NASDAQ_DATA_LINK_API_KEY' },
  }),
];
