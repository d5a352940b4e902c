import { named, shape } from '../../named';

export const positionstack = [
  named({
    id: 'positionstack-access-key',
    title: 'Positionstack access key',
    grants: 'Geocodes at the expense of the account.',
    names: ['positionstack'],
    shape: shape('hex', 32),
    revoke: 'https://positionstack.com/dashboard',
    suggest: { path: 'positionstack', field: 'access_key', env: 'POSITIONSTACK_ACCESS_KEY' },
    severity: 'warning',
  }),
];
