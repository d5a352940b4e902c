import { named, shape } from '../../named';

export const securitytrails = [
  named({
    id: 'securitytrails-api-key',
    title: 'SecurityTrails API key',
    grants: 'Queries DNS history at the expense of the account.',
    names: ['securitytrails'],
    shape: shape('base62', 32),
    revoke: 'https://securitytrails.com/app/account/credentials',
    suggest: { path: 'securitytrails', field: 'api_key', env: 'SECURITYTRAILS_API_KEY' },
  }),
];
