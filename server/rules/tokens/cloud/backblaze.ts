import { defineRule } from '../../define';
import { base64, hex, sample } from '../../samples';

export const backblaze = [
  defineRule({
    id: 'backblaze-application-key',
    title: 'Backblaze B2 application key',
    grants: 'Reads and writes the buckets that the key was made for.',
    severity: 'error',
    keywords: ['k00'],
    pattern: /(?<![A-Za-z0-9+/_-])K00[1-5][A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.8,
    verify: (secret) => (/[a-z]/.test(secret) && /[A-Z].*[A-Z]/.test(secret) ? 'unknown' : 'invalid'),
    revoke: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    suggest: { path: 'backblaze', field: 'application_key', env: 'B2_APPLICATION_KEY' },
    examples: {
      positive: [sample('K004', (random) => `aQ${base64(21)(random).slice(0, 25)}`)],
      negative: [sample('K004', hex(27)), sample('K009', base64(20))],
    },
  }),
];
