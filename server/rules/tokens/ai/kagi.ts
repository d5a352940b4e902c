import { named } from '../../named';
import { parts } from '../../structured';

export const kagi = [
  named({
    id: 'kagi-api-key',
    title: 'Kagi API key',
    grants: 'Searches at the expense of the account.',
    names: ['kagi'],
    shape: parts(['base64url', 11], '.', ['base64url', 43]),
    revoke: 'https://help.kagi.com/kagi/api/overview.html',
    suggest: { path: 'kagi', field: 'api_key', env: 'KAGI_API_KEY' },
  }),
];
