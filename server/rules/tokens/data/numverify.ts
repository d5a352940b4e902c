import { named, shape } from '../../named';

export const numverify = [
  named({
    id: 'numverify-access-key',
    title: 'Numverify access key',
    grants: 'Validates phone numbers at the expense of the account.',
    names: ['numverify'],
    shape: shape('hex', 32),
    revoke: 'https://numverify.com/dashboard',
    suggest: { path: 'numverify', field: 'access_key', env: 'NUMVERIFY_ACCESS_KEY' },
    severity: 'warning',
  }),
];
