import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base64, sample, upperAlnum } from '../../samples';
import { prefixed } from '../../prefixed';

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
  defineRule({
    id: 'digitalocean-spaces-key',
    title: 'DigitalOcean Spaces access key',
    grants: 'Reads and writes the buckets that the key was made for.',
    severity: 'error',
    keywords: ['do00', 'do80'],
    pattern: /(?<![A-Za-z0-9_])DO(?:00|80)[A-Z0-9]{16}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    pair: {
      what: 'DigitalOcean Spaces key ID',
      pattern: /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{43}(?![A-Za-z0-9/+=_-])/,
      distance: 5,
      accept: (text) => shannon(text) >= 4 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
      alone: 'medium',
    },
    revoke: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    suggest: { path: 'digitalocean', field: 'spaces_secret', env: 'SPACES_SECRET_KEY' },
    examples: {
      positive: [
        sample('DO00', upperAlnum(16)),
        sample(
          'key = "DO80',
          upperAlnum(16),
          '"\nsecret = "',
          (random) => base64(40)(random).slice(0, 43),
          '"',
        ),
      ],
      negative: [sample('DO00', upperAlnum(15)), sample('DO00', upperAlnum(17))],
    },
  }),
];
