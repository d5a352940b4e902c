import { named, shape } from '../../named';

export const bandwidth = [
  named({
    id: 'bandwidth-api-secret',
    title: 'Bandwidth API secret',
    grants: 'Calls and sends messages at the expense of the account.',
    names: ['bandwidth'],
    shape: shape('hex', 48),
    revoke: 'https://dev.bandwidth.com/docs/credentials/',
    suggest: { path: 'bandwidth', field: 'api_secret', env: 'BANDWIDTH_API_SECRET' },
    says: ['secret', 'token'],
  }),
];
