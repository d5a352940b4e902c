import { named } from '../../named';
import { parts } from '../../structured';

export const bunny = [
  named({
    id: 'bunny-api-key',
    title: 'bunny.net API key',
    grants: 'Changes the CDN zones, DNS and storage of the account.',
    names: ['bunny'],
    shape: parts(
      ['hex', 8],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 12],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
    ),
    revoke: 'https://docs.bunny.net/reference/bunnynet-api-overview',
    suggest: { path: 'bunny', field: 'access_key', env: 'BUNNY_ACCESS_KEY' },
  }),
];
