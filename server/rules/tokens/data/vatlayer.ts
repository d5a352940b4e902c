import { named, shape } from '../../named';

export const vatlayer = [
  named({
    id: 'vatlayer-access-key',
    title: 'Vatlayer access key',
    grants: 'Calls the API at the expense of the account.',
    names: ['vatlayer'],
    shape: shape('hex', 32),
    revoke: 'https://vatlayer.com/dashboard',
    suggest: { path: 'vatlayer', field: 'access_key', env: 'VATLAYER_ACCESS_KEY' },
    severity: 'warning',
  }),
];
