import { named, shape } from '../../named';
import { prefixed } from '../../prefixed';

export const nylas = [
  prefixed({
    id: 'nylas-api-key',
    title: 'Nylas API key',
    grants: 'Reads mail, calendars and contacts of every connected account.',
    prefix: 'nyk_v0_',
    body: 'base62',
    length: 64,
    revoke: 'https://developer.nylas.com/docs/v3/auth/',
    suggest: { path: 'nylas', field: 'api_key', env: 'NYLAS_API_KEY' },
  }),
  named({
    id: 'nylas-client-secret',
    title: 'Nylas client secret',
    grants: 'Reads mail, calendars and contacts of every connected account.',
    names: ['nylas'],
    shape: shape('base62', 30),
    revoke: 'https://developer.nylas.com/docs/v2/developer-guide/authentication/',
    suggest: { path: 'nylas', field: 'client_secret', env: 'NYLAS_CLIENT_SECRET' },
  }),
];
