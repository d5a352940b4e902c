import { named, shape } from '../../named';

export const gitter = [
  named({
    id: 'gitter-access-token',
    title: 'Gitter access token',
    grants: 'Reads and writes rooms as the user.',
    names: ['gitter'],
    shape: shape('hex', 40),
    revoke: 'https://developer.gitter.im/docs/authentication',
    suggest: { path: 'gitter', field: 'token', env: 'GITTER_TOKEN' },
  }),
];
