import { named } from '../../named';
import { parts } from '../../structured';

export const iexcloud = [
  named({
    id: 'iexcloud-secret-token',
    title: 'IEX Cloud secret token',
    grants: 'Reads market data at the expense of the account.',
    names: ['iexcloud', 'iex_cloud', 'iex_token', 'iex_api'],
    shape: parts('sk_', ['hex', 32]),
    revoke: 'https://iexcloud.io/docs/',
    suggest: { path: 'iexcloud', field: 'secret_token', env: 'IEX_TOKEN' },
  }),
];
