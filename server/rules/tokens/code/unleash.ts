import { named } from '../../named';
import { parts } from '../../structured';

export const unleash = [
  named({
    id: 'unleash-api-token',
    title: 'Unleash API token',
    grants: 'Evaluates or changes feature flags within its scope.',
    names: ['unleash'],
    shape: parts(['base64url', 1, 40], ':', ['base64url', 2, 40], '.', ['hex', 56]),
    revoke: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    suggest: { path: 'unleash', field: 'api_token', env: 'UNLEASH_API_TOKEN' },
  }),
];
