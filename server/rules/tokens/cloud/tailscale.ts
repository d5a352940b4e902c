import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const tailscale = [
  defineRule({
    id: 'tailscale-key',
    title: 'Tailscale key',
    grants: 'Adds machines to the network, or manages it, by its kind.',
    severity: 'error',
    keywords: ['tskey-'],
    pattern: /(?<![\w-])tskey-(?:[a-z]{3,12}-)?[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,48}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://login.tailscale.com/admin/settings/keys',
    suggest: { path: 'tailscale', field: 'key', env: 'TS_AUTHKEY' },
    examples: {
      positive: [
        sample('tskey-auth-', base62(12), 'CNTRL-', base62(32)),
        sample('tskey-', base62(12), '-', base62(22)),
      ],
      negative: [
        sample('tskey-auth-', base62(12), 'CNTRL-', base62(12)),
        sample('tskey-auth-', base62(7), '-', base62(32)),
      ],
    },
  }),
];
