import { prefixed } from '../../prefixed';

export const shippo = [
  prefixed({
    id: 'shippo-live-token',
    title: 'Shippo live API token',
    grants: 'Buys shipping labels at the expense of the account.',
    prefix: 'shippo_live_',
    body: 'hex',
    length: 40,
    revoke: 'https://apps.goshippo.com/settings/api',
    suggest: { path: 'shippo', field: 'token', env: 'SHIPPO_TOKEN' },
  }),
];
