import { prefixed } from '../../prefixed';

export const adobe = [
  prefixed({
    id: 'adobe-client-secret',
    title: 'Adobe OAuth client secret',
    grants: 'Makes access tokens for the Adobe APIs of the project.',
    prefix: 'p8e-',
    body: 'base64url',
    length: 32,
    revoke: 'https://developer.adobe.com/developer-console/docs/guides/credentials/',
    suggest: { path: 'adobe', field: 'client_secret', env: 'ADOBE_CLIENT_SECRET' },
  }),
];
