import { prefixed } from '../prefixed';

export const infracost = [
  prefixed({
    id: 'infracost-api-key',
    title: 'Infracost API key',
    grants: "Reads prices and the organisation's cost estimates.",
    prefix: 'ico-',
    body: 'base62',
    length: 32,
    revoke: 'https://www.infracost.io/docs/',
    suggest: { path: 'infracost', field: 'api_key', env: 'INFRACOST_API_KEY' },
  }),
];
