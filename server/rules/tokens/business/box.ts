import { named, shape } from '../../named';

export const box = [
  named({
    id: 'box-client-secret',
    title: 'Box client secret',
    grants: 'Reads and changes files that the application may see.',
    names: ['box_', 'boxclient', 'boxapp'],
    shape: shape('base62', 32),
    says: ['secret', 'token', 'key'],
    revoke: 'https://developer.box.com/guides/authentication/',
    suggest: { path: 'box', field: 'client_secret', env: 'BOX_CLIENT_SECRET' },
  }),
];
