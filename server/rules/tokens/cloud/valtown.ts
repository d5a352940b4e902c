import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const valtown = [
  prefixed({
    id: 'valtown-api-token',
    title: 'Val Town API token',
    grants: 'Reads, changes and runs vals as the user.',
    prefix: 'vtwn_',
    body: 'base62',
    length: [20, 40],
    revoke: 'https://www.val.town/settings/api',
    suggest: { path: 'valtown', field: 'api_token', env: 'VAL_TOWN_API_KEY' },
    verify: mixed,
  }),
];
