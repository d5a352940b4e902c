import { named } from '../../named';
import { parts } from '../../structured';

export const clearbit = [
  named({
    id: 'clearbit-api-key',
    title: 'Clearbit API key',
    grants: 'Looks up people and companies at the expense of the account.',
    names: ['clearbit'],
    shape: parts('sk_', ['hex', 32]),
    revoke: 'https://dashboard.clearbit.com/api',
    suggest: { path: 'clearbit', field: 'api_key', env: 'CLEARBIT_KEY' },
  }),
];
