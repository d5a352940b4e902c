import { named, shape } from '../../named';

export const looker = [
  named({
    id: 'looker-client-secret',
    title: 'Looker client secret',
    grants: 'Queries the data that its user may see.',
    names: ['looker'],
    shape: shape('base62', 24),
    says: ['secret'],
    revoke: 'https://cloud.google.com/looker/docs/api-auth',
    suggest: { path: 'looker', field: 'client_secret', env: 'LOOKERSDK_CLIENT_SECRET' },
  }),
];
