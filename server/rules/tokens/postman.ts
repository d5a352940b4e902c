import { defineRule } from '../define';
import { hex, sample } from '../samples';

export const postman = [
  defineRule({
    id: 'postman-api-key',
    title: 'Postman API key',
    grants: 'Reads and changes collections and environments of the user.',
    severity: 'error',
    keywords: ['pmak-'],
    pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![\w-])/,
    minEntropy: 3,
    revoke: 'https://go.postman.co/settings/me/api-keys',
    suggest: { path: 'postman', field: 'api_key', env: 'POSTMAN_API_KEY' },
    examples: {
      positive: [sample('PMAK-', hex(24), '-', hex(34))],
      negative: [sample('PMAK-', hex(24), '-', hex(33)), sample('PMAK-', hex(23), '-', hex(34))],
    },
  }),
];
