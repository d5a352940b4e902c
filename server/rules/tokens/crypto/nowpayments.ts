import { named } from '../../named';
import { parts } from '../../structured';

export const nowpayments = [
  named({
    id: 'nowpayments-api-key',
    title: 'NOWPayments API key',
    grants: 'Creates invoices and reads payments of the account.',
    names: ['nowpayments'],
    shape: parts(['upperAlnum', 7], '-', ['upperAlnum', 7], '-', ['upperAlnum', 7], '-', ['upperAlnum', 7]),
    revoke: 'https://nowpayments.io/help/what-is/what-is-an-api-key',
    suggest: { path: 'nowpayments', field: 'api_key', env: 'NOWPAYMENTS_API_KEY' },
  }),
];
