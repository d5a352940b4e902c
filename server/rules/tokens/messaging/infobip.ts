import { named } from '../../named';
import { parts } from '../../structured';

export const infobip = [
  named({
    id: 'infobip-api-key',
    title: 'Infobip API key',
    grants: 'Sends messages at the expense of the account.',
    names: ['infobip'],
    shape: parts(['hex', 32], '-', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', [
      'hex',
      12,
    ]),
    revoke: 'https://www.infobip.com/docs/essentials/api-essentials/api-authentication',
    suggest: { path: 'infobip', field: 'api_key', env: 'INFOBIP_API_KEY' },
  }),
];
