import { prefixed } from '../../prefixed';
import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

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
  prefixed({
    id: 'postman-collection-key',
    title: 'Postman collection access key',
    grants: 'Reads the collection.',
    prefix: 'PMAT-',
    body: 'upperAlnum',
    length: 26,
    revoke: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    suggest: { path: 'postman', field: 'collection_key', env: 'POSTMAN_ACCESS_KEY' },
  }),
];
