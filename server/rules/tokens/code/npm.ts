import { crc32Base62 } from '../../checksums';
import { defineRule } from '../../define';
import { base62, hex, mapped, sample } from '../../samples';

const revoke = 'https://docs.npmjs.com/revoking-access-tokens';
const suggest = { path: 'npm', field: 'token', env: 'NPM_TOKEN' };

export const npm = [
  defineRule({
    id: 'npm-access-token',
    title: 'npm access token',
    grants: 'Publishes packages of the account, or reads its private ones.',
    severity: 'error',
    keywords: ['npm_'],
    pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    verify: (token) => (crc32Base62(token.slice(4, -6)) === token.slice(-6) ? 'valid' : 'invalid'),
    revoke,
    suggest,
    examples: {
      positive: [mapped(base62(30), (random) => `npm_${random}${crc32Base62(random)}`)],
      negative: [sample('npm_', base62(30), '000000'), sample('npm_', base62(35))],
    },
  }),
  defineRule({
    id: 'npm-legacy-token',
    title: 'npm or registry authentication token',
    grants: 'Publishes packages of the account on the registry of that line.',
    severity: 'error',
    keywords: ['_authtoken'],
    pattern:
      /_authToken[ \t]{0,4}=[ \t]{0,4}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/i,
    minEntropy: 3,
    revoke,
    suggest,
    examples: {
      positive: [
        sample(
          '//registry.example.com/:_authToken=',
          hex(8),
          '-',
          hex(4),
          '-4',
          hex(3),
          '-a',
          hex(3),
          '-',
          hex(12),
        ),
      ],
      negative: [sample('_authToken=${NPM_TOKEN}'), sample('_authToken=', hex(8), '-', hex(4), '-', hex(12))],
    },
  }),
];
