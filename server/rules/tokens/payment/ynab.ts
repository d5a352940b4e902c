import { named, shape } from '../../named';

export const ynab = [
  named({
    id: 'ynab-access-token',
    title: 'YNAB access token',
    grants: 'Reads and changes budgets of the user.',
    names: ['ynab', 'youneedabudget'],
    shape: shape('base64url', 43, 64),
    revoke: 'https://app.ynab.com/settings/developer',
    suggest: { path: 'ynab', field: 'access_token', env: 'YNAB_ACCESS_TOKEN' },
  }),
];
