import { named } from '../../named';
import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';
import { parts } from '../../structured';

export const mollie = [
  named({
    id: 'mollie-api-key',
    title: 'Mollie live API key',
    grants: 'Charges and refunds in the live account.',
    names: ['mollie'],
    shape: parts('live_', ['base62', 30, 40]),
    revoke: 'https://docs.mollie.com/docs/api-keys',
    suggest: { path: 'mollie', field: 'api_key', env: 'MOLLIE_API_KEY' },
  }),
  prefixed({
    id: 'mollie-organization-token',
    title: 'Mollie organization access token',
    grants: 'Acts on every profile of the organization.',
    prefix: 'access_',
    body: 'base62',
    length: 40,
    revoke: 'https://docs.mollie.com/docs/organization-access-tokens',
    suggest: { path: 'mollie', field: 'access_token', env: 'MOLLIE_ACCESS_TOKEN' },
    verify: mixed,
  }),
];
