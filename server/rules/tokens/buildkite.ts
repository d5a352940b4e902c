import { prefixed } from '../prefixed';

export const buildkite = [
  prefixed({
    id: 'buildkite-api-token',
    title: 'Buildkite API access token',
    grants: 'Reads and starts builds within its scopes.',
    prefix: 'bkua_',
    body: 'hex',
    length: 40,
    revoke: 'https://buildkite.com/user/api-access-tokens',
    suggest: { path: 'buildkite', field: 'token', env: 'BUILDKITE_API_TOKEN' },
  }),
];
