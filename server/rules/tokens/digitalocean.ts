import { prefixed } from '../prefixed';

export const digitalocean = [
  prefixed({
    id: 'digitalocean-personal-access-token',
    title: 'DigitalOcean personal access token',
    grants: 'Creates, reads and destroys droplets, databases and clusters within its scopes.',
    prefix: 'dop_v1_',
    body: 'hex',
    length: 64,
    revoke: 'https://cloud.digitalocean.com/account/api/tokens',
    suggest: { path: 'digitalocean', field: 'token', env: 'DIGITALOCEAN_TOKEN' },
  }),
  prefixed({
    id: 'digitalocean-oauth-token',
    title: 'DigitalOcean OAuth token',
    grants: 'Acts as the user within the scopes of the application.',
    prefix: 'doo_v1_',
    body: 'hex',
    length: 64,
    revoke: 'https://cloud.digitalocean.com/account/api/tokens',
    suggest: { path: 'digitalocean', field: 'token', env: 'DIGITALOCEAN_TOKEN' },
  }),
  prefixed({
    id: 'digitalocean-refresh-token',
    title: 'DigitalOcean OAuth refresh token',
    grants: 'Makes new access tokens of the application.',
    prefix: 'dor_v1_',
    body: 'hex',
    length: 64,
    revoke: 'https://cloud.digitalocean.com/account/api/tokens',
    suggest: { path: 'digitalocean', field: 'refresh_token', env: 'DIGITALOCEAN_REFRESH_TOKEN' },
  }),
];
