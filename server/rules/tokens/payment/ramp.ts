import { prefixed } from '../../prefixed';

export const ramp = [
  prefixed({
    id: 'ramp-client-secret',
    title: 'Ramp client secret',
    grants: 'Reads and changes cards and expenses within its scopes.',
    prefix: 'ramp_sec_',
    body: 'base62',
    length: 48,
    revoke: 'https://docs.ramp.com/developer-api/v1/authorization',
    suggest: { path: 'ramp', field: 'client_secret', env: 'RAMP_CLIENT_SECRET' },
  }),
];
