import { prefixed } from '../../prefixed';

export const cratesio = [
  prefixed({
    id: 'cratesio-api-token',
    title: 'Cargo registry API token',
    grants: 'Publishes and yanks crates of the account.',
    prefix: 'cio',
    body: 'base62',
    length: 32,
    revoke: 'https://doc.rust-lang.org/cargo/commands/cargo-logout.html',
    suggest: { path: 'cratesio', field: 'token', env: 'CARGO_REGISTRY_TOKEN' },
  }),
];
