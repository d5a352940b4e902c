import { named, shape } from '../../named';

export const auth0 = [
  named({
    id: 'auth0-client-secret',
    title: 'Auth0 client secret',
    grants: 'Poses as the application and makes tokens for its APIs.',
    names: ['auth0'],
    shape: shape('base64url', 64),
    revoke: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    suggest: { path: 'auth0', field: 'client_secret', env: 'AUTH0_CLIENT_SECRET' },
  }),
];
