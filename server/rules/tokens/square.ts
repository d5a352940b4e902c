import { prefixed } from '../prefixed';

export const square = [
  prefixed({
    id: 'square-access-token',
    title: 'Square access token',
    grants: 'Takes payments and reads customers of the seller.',
    prefix: 'sq0atp-',
    body: 'base64url',
    length: 22,
    revoke: 'https://developer.squareup.com/apps',
    suggest: { path: 'square', field: 'access_token', env: 'SQUARE_ACCESS_TOKEN' },
  }),
  prefixed({
    id: 'square-oauth-secret',
    title: 'Square OAuth application secret',
    grants: 'Poses as the application and obtains tokens of its sellers.',
    prefix: 'sq0csp-',
    body: 'base64url',
    length: 43,
    revoke: 'https://developer.squareup.com/apps',
    suggest: { path: 'square', field: 'application_secret', env: 'SQUARE_APPLICATION_SECRET' },
  }),
];
