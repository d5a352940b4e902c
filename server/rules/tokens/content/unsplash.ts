import { named, shape } from '../../named';

export const unsplash = [
  named({
    id: 'unsplash-secret-key',
    title: 'Unsplash key',
    grants: 'Calls the API in the name of the application.',
    names: ['unsplash'],
    shape: shape('base64url', 43, 64),
    revoke: 'https://unsplash.com/oauth/applications',
    suggest: { path: 'unsplash', field: 'secret_key', env: 'UNSPLASH_SECRET_KEY' },
    severity: 'warning',
  }),
];
