import { named } from '../../named';
import { parts } from '../../structured';

export const gocardless = [
  named({
    id: 'gocardless-access-token',
    title: 'GoCardless access token',
    grants: 'Collects payments and reads customers of the live account.',
    names: ['gocardless', 'go_cardless'],
    shape: parts('live_', ['base64url', 40]),
    revoke: 'https://developer.gocardless.com/getting-started/api/making-your-first-request',
    suggest: { path: 'gocardless', field: 'access_token', env: 'GOCARDLESS_ACCESS_TOKEN' },
  }),
];
