import { named, shape } from '../../named';

export const freshbooks = [
  named({
    id: 'freshbooks-client-secret',
    title: 'FreshBooks client secret or token',
    grants: 'Reads and changes the books of the business.',
    names: ['freshbooks'],
    shape: shape('hex', 64),
    revoke: 'https://www.freshbooks.com/api/authentication',
    suggest: { path: 'freshbooks', field: 'client_secret', env: 'FRESHBOOKS_CLIENT_SECRET' },
  }),
];
