import { named } from '../../named';
import { parts } from '../../structured';

export const yelp = [
  named({
    id: 'yelp-api-key',
    title: 'Yelp API key',
    grants: 'Calls the API within the limits of the account.',
    names: ['yelp'],
    shape: parts(['base64url', 128]),
    revoke: 'https://www.yelp.com/developers/v3/manage_app',
    suggest: { path: 'yelp', field: 'api_key', env: 'YELP_API_KEY' },
    severity: 'warning',
  }),
];
