import { named, shape } from '../../named';

export const userstack = [
  named({
    id: 'userstack-access-key',
    title: 'Userstack access key',
    grants: 'Calls the API at the expense of the account.',
    names: ['userstack'],
    shape: shape('hex', 32),
    revoke: 'https://userstack.com/dashboard',
    suggest: { path: 'userstack', field: 'access_key', env: 'USERSTACK_ACCESS_KEY' },
    severity: 'warning',
  }),
];
