import { named, shape } from '../../named';

export const sslmate = [
  named({
    id: 'sslmate-api-key',
    title: 'SSLMate API key',
    grants: 'Buys and revokes certificates of the account.',
    names: ['sslmate'],
    shape: shape('base62', 36),
    revoke: 'https://sslmate.com/account/api_credentials',
    suggest: { path: 'sslmate', field: 'api_key', env: 'SSLMATE_API_KEY' },
  }),
];
