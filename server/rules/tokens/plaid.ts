import { named, shape } from '../named';

export const plaid = [
  named({
    id: 'plaid-secret',
    title: 'Plaid secret',
    grants: 'Reads bank accounts and transactions of linked users, with the client id.',
    names: ['plaid'],
    says: ['secret'],
    shape: shape('hex', 30),
    revoke: 'https://dashboard.plaid.com/developers/keys',
    suggest: { path: 'plaid', field: 'secret', env: 'PLAID_SECRET' },
  }),
];
