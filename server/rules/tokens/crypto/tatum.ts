import { named } from '../../named';
import { parts } from '../../structured';

export const tatum = [
  named({
    id: 'tatum-api-key',
    title: 'Tatum API key',
    grants: 'Calls blockchains at the expense of the account.',
    names: ['tatum'],
    shape: parts('t-', ['hex', 24], '-', ['hex', 24]),
    revoke: 'https://dashboard.tatum.io/',
    suggest: { path: 'tatum', field: 'api_key', env: 'TATUM_API_KEY' },
  }),
];
