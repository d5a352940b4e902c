import { prefixed } from '../../prefixed';

export const planetscale = [
  prefixed({
    id: 'planetscale-service-token',
    title: 'PlanetScale service token',
    grants: 'Manages databases of the organisation within its permissions.',
    prefix: 'pscale_tkn_',
    body: 'base64url',
    length: [32, 64],
    revoke: 'https://planetscale.com/docs/api/reference/service-tokens',
    suggest: { path: 'planetscale', field: 'token', env: 'PLANETSCALE_SERVICE_TOKEN' },
  }),
  prefixed({
    id: 'planetscale-password',
    title: 'PlanetScale database password',
    grants: 'Reads and writes a database branch.',
    prefix: 'pscale_pw_',
    body: 'base64url',
    length: [32, 64],
    revoke: 'https://planetscale.com/docs/vitess/connecting/connection-strings',
    suggest: { path: 'planetscale', field: 'password', env: 'DATABASE_PASSWORD' },
  }),
  prefixed({
    id: 'planetscale-oauth-token',
    title: 'PlanetScale OAuth token',
    grants: 'Acts on databases within its scopes.',
    prefix: 'pscale_oauth_',
    body: 'base64url',
    length: [32, 64],
    revoke: 'https://planetscale.com/docs/concepts/service-tokens',
    suggest: { path: 'planetscale', field: 'oauth_token', env: 'PLANETSCALE_OAUTH_TOKEN' },
  }),
];
