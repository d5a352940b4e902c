import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const tailscale = [
  defineRule({
    id: 'tailscale-key',
    title: 'Tailscale key',
    grants: 'Adds machines to the network, or manages it, by its kind.',
    severity: 'error',
    keywords: ['tskey-'],
    pattern:
      /(?<![\w-])tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}CNTRL-[A-Za-z0-9]{20,48}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://login.tailscale.com/admin/settings/keys',
    suggest: { path: 'tailscale', field: 'key', env: 'TS_AUTHKEY' },
    examples: {
      positive: [sample('tskey-auth-', base62(12), 'CNTRL-', base62(32))],
      negative: [
        sample('tskey-auth-', base62(12), 'CNTRL-', base62(12)),
        sample('tskey-none-', base62(12), 'CNTRL-', base62(32)),
      ],
    },
  }),
];
