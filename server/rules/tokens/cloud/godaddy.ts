import { defineRule } from '../../define';
import { base62, sample } from '../../samples';
import { named, shape } from '../../named';
import { parts } from '../../structured';

export const godaddy = [
  named({
    id: 'godaddy-api-secret',
    title: 'GoDaddy API secret',
    grants: 'Changes the domains and records of the account.',
    names: ['godaddy'],
    shape: shape('base62', 22),
    says: ['secret'],
    revoke: 'https://developer.godaddy.com/keys',
    suggest: { path: 'godaddy', field: 'api_secret', env: 'GODADDY_API_SECRET' },
  }),
  named({
    id: 'godaddy-api-key',
    title: 'GoDaddy API key',
    grants: 'Changes the domains and records, together with its secret.',
    names: ['godaddy'],
    shape: parts(['base62', 10, 14], '_', ['base62', 21, 22]),
    revoke: 'https://developer.godaddy.com/keys',
    suggest: { path: 'godaddy', field: 'api_key', env: 'GODADDY_API_KEY' },
  }),
  defineRule({
    id: 'godaddy-sso-key',
    title: 'GoDaddy API key with its secret',
    grants: 'Changes the domains and records of the account.',
    severity: 'error',
    keywords: ['sso-key '],
    pattern: /sso-key (?<secret>\w{8,20}_[A-Za-z0-9]{21,22}:[A-Za-z0-9]{21,22})(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://developer.godaddy.com/keys',
    suggest: { path: 'godaddy', field: 'sso_key', env: 'GODADDY_SSO_KEY' },
    examples: {
      positive: [sample('Authorization: sso-key ', base62(12), '_', base62(22), ':', base62(22))],
      negative: [
        sample('Authorization: sso-key ', base62(12), '_', base62(22)),
        sample('sso-key <key>:<secret>'),
      ],
    },
  }),
];
