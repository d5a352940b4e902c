import { named } from '../../named';
import { parts } from '../../structured';

export const clicksend = [
  named({
    id: 'clicksend-api-key',
    title: 'ClickSend API key',
    grants: 'Sends messages at the expense of the account.',
    names: ['clicksend'],
    shape: parts(['upperHex', 8], '-', ['upperHex', 4], '-', ['upperHex', 4], '-', ['upperHex', 4], '-', [
      'upperHex',
      12,
    ]),
    revoke: 'https://dashboard.clicksend.com/account/subaccounts',
    suggest: { path: 'clicksend', field: 'api_key', env: 'CLICKSEND_API_KEY' },
  }),
];
