import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const pinterest = [
  prefixed({
    id: 'pinterest-access-token',
    title: 'Pinterest access token',
    grants: 'Reads and changes pins, boards and ads within its scopes.',
    prefix: 'pina_',
    body: 'base64url',
    length: [32, 200],
    revoke: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    suggest: { path: 'pinterest', field: 'access_token', env: 'PINTEREST_ACCESS_TOKEN' },
    verify: mixed,
  }),
  prefixed({
    id: 'pinterest-refresh-token',
    title: 'Pinterest refresh token',
    grants: 'Makes access tokens within its scopes.',
    prefix: 'pinr.',
    body: 'base64url',
    length: [32, 200],
    revoke: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    suggest: { path: 'pinterest', field: 'refresh_token', env: 'PINTEREST_REFRESH_TOKEN' },
    verify: mixed,
  }),
];
