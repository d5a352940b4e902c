import { named, shape } from '../../named';

export const mavenlink = [
  named({
    id: 'mavenlink-access-token',
    title: 'Kantata (Mavenlink) access token',
    grants: 'Reads and changes projects as the user.',
    names: ['mavenlink', 'kantata'],
    shape: shape('hex', 64),
    revoke: 'https://developer.kantata.com/kantata/specification',
    suggest: { path: 'mavenlink', field: 'access_token', env: 'MAVENLINK_TOKEN' },
  }),
];
