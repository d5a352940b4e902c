import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const workos = [
  defineRule({
    id: 'workos-api-key',
    title: 'WorkOS or Highnote API key',
    grants: 'Reads and changes users, organizations and connections.',
    severity: 'error',
    keywords: ['sk_live_a2v5xz'],
    pattern: /(?<![\w-])sk_live_a2V5Xz[A-Za-z0-9+/]{50,80}={0,2}(?![\w+/=-])/,
    minEntropy: 3.5,
    precedence: 1,
    revoke: 'https://workos.com/docs/glossary/api-key',
    suggest: { path: 'workos', field: 'api_key', env: 'WORKOS_API_KEY' },
    examples: {
      positive: [sample('sk_live_a2V5Xz', base62(69)), sample('sk_live_a2V5Xz', base62(60))],
      negative: [sample('sk_live_a2V5Xz', base62(8))],
    },
  }),
];
