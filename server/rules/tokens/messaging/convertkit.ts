import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const convertkit = [
  prefixed({
    id: 'convertkit-api-key',
    title: 'Kit (ConvertKit) API key',
    grants: 'Reads subscribers and sends mail of the account.',
    prefix: 'kit_',
    body: 'hex',
    length: 32,
    revoke: 'https://developers.kit.com/api-reference/authentication',
    suggest: { path: 'convertkit', field: 'api_key', env: 'KIT_API_KEY' },
  }),
  named({
    id: 'convertkit-legacy-secret',
    title: 'ConvertKit API secret (old format)',
    grants: 'Reads subscribers and sends mail of the account.',
    names: ['convertkit'],
    shape: shape('base64url', 43),
    says: ['secret'],
    revoke: 'https://developers.kit.com/api-reference/authentication',
    suggest: { path: 'convertkit', field: 'api_secret', env: 'CONVERTKIT_API_SECRET' },
  }),
];
