import { named, shape } from '../../named';

export const weatherstack = [
  named({
    id: 'weatherstack-access-key',
    title: 'Weatherstack access key',
    grants: 'Reads weather at the expense of the account.',
    names: ['weatherstack'],
    shape: shape('hex', 32),
    revoke: 'https://weatherstack.com/dashboard',
    suggest: { path: 'weatherstack', field: 'access_key', env: 'WEATHERSTACK_ACCESS_KEY' },
    severity: 'warning',
  }),
];
