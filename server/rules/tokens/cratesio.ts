import { prefixed } from '../prefixed';

export const cratesio = [
  prefixed({
    id: 'cratesio-api-token',
    title: 'crates.io API token',
    grants: 'Publishes and yanks crates of the account.',
    prefix: 'cio',
    body: 'base62',
    length: 32,
    revoke: 'https://crates.io/settings/tokens',
    suggest: { path: 'cratesio', field: 'token', env: 'CARGO_REGISTRY_TOKEN' },
  }),
];
