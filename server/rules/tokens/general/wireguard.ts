import { defineRule } from '../../define';
import { base64, sample } from '../../samples';

export const wireguard = [
  defineRule({
    id: 'wireguard-private-key',
    title: 'WireGuard private key',
    grants: 'Joins the network as this peer and reads its traffic.',
    severity: 'error',
    keywords: ['privatekey', 'private-key', 'private_key'],
    pattern:
      /private[_-]?key["']?[ \t]{0,4}[=:][ \t]{0,4}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
    minEntropy: 4,
    verify: (key) => (Buffer.from(key, 'base64').length === 32 ? 'unknown' : 'invalid'),
    confidence: 'medium',
    revoke: 'https://www.wireguard.com/quickstart/',
    suggest: { path: 'wireguard', field: 'private_key', env: 'WIREGUARD_PRIVATE_KEY' },
    examples: {
      positive: [sample('PrivateKey = ', base64(32)), sample('private_key: "', base64(32), '"')],
      negative: [sample('PrivateKey = ', base64(33)), sample('PublicKey = ', base64(32))],
    },
  }),
  defineRule({
    id: 'wireguard-preshared-key',
    title: 'WireGuard preshared key',
    grants: 'Weakens the tunnel between two peers.',
    severity: 'warning',
    keywords: ['presharedkey', 'preshared-key', 'preshared_key'],
    pattern:
      /preshared[_-]?key["']?[ \t]{0,4}[=:][ \t]{0,4}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
    minEntropy: 4,
    revoke: 'https://www.wireguard.com/quickstart/',
    suggest: { path: 'wireguard', field: 'preshared_key', env: 'WIREGUARD_PRESHARED_KEY' },
    examples: {
      positive: [sample('PresharedKey = ', base64(32))],
      negative: [sample('PresharedKey = ', base64(33))],
    },
  }),
];
