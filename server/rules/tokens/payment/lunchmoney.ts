import { named, shape } from '../../named';

export const lunchmoney = [
  named({
    id: 'lunchmoney-access-token',
    title: 'Lunch Money access token',
    grants: 'Reads and changes the transactions of the user.',
    names: ['lunchmoney', 'lunch_money'],
    shape: shape('hex', 50),
    revoke: 'https://lunchmoney.dev/',
    suggest: { path: 'lunchmoney', field: 'access_token', env: 'LUNCHMONEY_TOKEN' },
  }),
];
