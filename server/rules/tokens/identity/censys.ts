import { named, shape } from '../../named';

export const censys = [
  named({
    id: 'censys-api-secret',
    title: 'Censys API secret',
    grants: 'Searches at the expense of the account.',
    names: ['censys'],
    shape: shape('base62', 32),
    says: ['secret'],
    revoke: 'https://support.censys.io/hc/articles/360038762031',
    suggest: { path: 'censys', field: 'api_secret', env: 'CENSYS_API_SECRET' },
  }),
];
