import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const thunderstore = [
  prefixed({
    id: 'thunderstore-api-token',
    title: 'Thunderstore API token',
    grants: 'Publishes packages of the team.',
    prefix: 'tss_',
    body: 'base62',
    length: [24, 80],
    revoke: 'https://thunderstore.io/settings/teams/',
    suggest: { path: 'thunderstore', field: 'api_token', env: 'THUNDERSTORE_TOKEN' },
    verify: mixed,
  }),
];
