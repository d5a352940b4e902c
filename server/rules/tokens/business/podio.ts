import { named, shape } from '../../named';

export const podio = [
  named({
    id: 'podio-client-secret',
    title: 'Podio client secret',
    grants: 'Poses as the application and makes tokens for its users.',
    names: ['podio'],
    shape: shape('base62', 64),
    revoke: 'https://developers.podio.com/authentication',
    suggest: { path: 'podio', field: 'client_secret', env: 'PODIO_CLIENT_SECRET' },
    says: ['secret'],
  }),
];
