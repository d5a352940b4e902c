import { prefixed } from '../../prefixed';

export const infracost = [
  prefixed({
    id: 'infracost-api-key',
    title: 'Infracost API key',
    grants: "Reads prices and the organisation's cost estimates.",
    prefix: 'ico-',
    body: 'base62',
    length: 32,
    // `favicon.ico-<hash>` is none: a hash has no capitals.
    verify: (secret) => (/[A-Z]/.test(secret) ? 'unknown' : 'invalid'),
    revoke: 'https://www.infracost.io/docs/',
    suggest: { path: 'infracost', field: 'api_key', env: 'INFRACOST_API_KEY' },
  }),
];
