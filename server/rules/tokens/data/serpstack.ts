import { named, shape } from '../../named';

export const serpstack = [
  named({
    id: 'serpstack-access-key',
    title: 'Serpstack access key',
    grants: 'Searches at the expense of the account.',
    names: ['serpstack'],
    shape: shape('hex', 32),
    revoke: 'https://serpstack.com/dashboard',
    suggest: { path: 'serpstack', field: 'access_key', env: 'SERPSTACK_ACCESS_KEY' },
    severity: 'warning',
  }),
];
