import { named, shape } from '../../named';

export const dribbble = [
  named({
    id: 'dribbble-client-secret',
    title: 'Dribbble client secret or token',
    grants: 'Acts on shots as the user or the application.',
    names: ['dribbble'],
    shape: shape('hex', 64),
    revoke: 'https://developer.dribbble.com/v2/oauth/',
    suggest: { path: 'dribbble', field: 'client_secret', env: 'DRIBBBLE_CLIENT_SECRET' },
  }),
];
