import { named, shape } from '../../named';
import { parts } from '../../structured';

export const okta = [
  named({
    id: 'okta-api-token',
    title: 'Okta API token',
    grants: 'Administers users, groups and applications as the user.',
    names: ['okta', 'ssws'],
    shape: parts('00', ['base64url', 40]),
    revoke: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    suggest: { path: 'okta', field: 'api_token', env: 'OKTA_API_TOKEN' },
  }),
  named({
    id: 'okta-client-secret',
    title: 'Okta client secret',
    grants: 'Poses as the application and makes tokens for its APIs.',
    names: ['okta'],
    shape: shape('base64url', 40, 64),
    revoke: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    suggest: { path: 'okta', field: 'client_secret', env: 'OKTA_CLIENT_SECRET' },
    says: ['secret'],
  }),
];
