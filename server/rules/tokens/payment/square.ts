import { mixed } from '../../randomness';
import { prefixed } from '../../prefixed';

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
  prefixed({
    id: 'square-personal-token',
    title: 'Square access token (EAAA)',
    grants: 'Charges, refunds and reads customers of the account.',
    prefix: 'EAAA',
    body: 'base64url',
    length: 60,
    revoke: 'https://developer.squareup.com/apps',
    suggest: { path: 'square', field: 'access_token', env: 'SQUARE_ACCESS_TOKEN' },
    verify: mixed,
  }),
  prefixed({
    id: 'square-sandbox-secret',
    title: 'Square sandbox application secret',
    grants: 'Poses as the application in the sandbox.',
    prefix: 'sandbox-sq0csb-',
    body: 'base64url',
    length: 43,
    revoke: 'https://developer.squareup.com/apps',
    suggest: { path: 'square', field: 'sandbox_secret', env: 'SQUARE_APPLICATION_SECRET' },
    severity: 'warning',
  }),
];
