import { named, shape } from '../../named';

export const scrutinizer = [
  named({
    id: 'scrutinizer-access-token',
    title: 'Scrutinizer access token',
    grants: 'Reads and starts inspections as the user.',
    names: ['scrutinizer'],
    shape: shape('hex', 64),
    revoke: 'https://scrutinizer-ci.com/docs/api/',
    suggest: { path: 'scrutinizer', field: 'access_token', env: 'SCRUTINIZER_TOKEN' },
  }),
];
