import { named } from '../../named';
import { parts } from '../../structured';

export const chargebee = [
  named({
    id: 'chargebee-api-key',
    title: 'Chargebee API key',
    grants: 'Charges, refunds and reads customers of the site.',
    names: ['chargebee'],
    shape: parts('live_', ['base62', 32, 40]),
    revoke: 'https://www.chargebee.com/docs/2.0/api_keys.html',
    suggest: { path: 'chargebee', field: 'api_key', env: 'CHARGEBEE_API_KEY' },
  }),
];
