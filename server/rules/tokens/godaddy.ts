import { named, shape } from '../named';
import { parts } from '../structured';

export const godaddy = [
  named({
    id: 'godaddy-api-secret',
    title: 'GoDaddy API secret',
    grants: 'Changes the domains and records of the account.',
    names: ['godaddy'],
    shape: shape('base62', 22),
    says: ['secret'],
    revoke: 'https://developer.godaddy.com/keys',
    suggest: { path: 'godaddy', field: 'api_secret', env: 'GODADDY_API_SECRET' },
  }),
  named({
    id: 'godaddy-api-key',
    title: 'GoDaddy API key',
    grants: 'Changes the domains and records, together with its secret.',
    names: ['godaddy'],
    shape: parts(['base62', 10, 14], '_', ['base62', 21, 22]),
    revoke: 'https://developer.godaddy.com/keys',
    suggest: { path: 'godaddy', field: 'api_key', env: 'GODADDY_API_KEY' },
  }),
];
