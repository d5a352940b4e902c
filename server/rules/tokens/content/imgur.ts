import { named, shape } from '../../named';

export const imgur = [
  named({
    id: 'imgur-client-secret',
    title: 'Imgur client secret',
    grants: 'Poses as the application and exchanges its tokens.',
    names: ['imgur'],
    shape: shape('hex', 40),
    revoke: 'https://apidocs.imgur.com/',
    suggest: { path: 'imgur', field: 'client_secret', env: 'IMGUR_CLIENT_SECRET' },
  }),
];
