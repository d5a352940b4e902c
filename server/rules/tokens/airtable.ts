import { defineRule } from '../define';
import { base62, hex, sample } from '../samples';

export const airtable = [
  defineRule({
    id: 'airtable-access-token',
    title: 'Airtable personal access token',
    grants: 'Reads and changes the bases in its scope.',
    severity: 'error',
    keywords: ['pat'],
    pattern: /(?<![\w-])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://airtable.com/create/tokens',
    suggest: { path: 'airtable', field: 'token', env: 'AIRTABLE_TOKEN' },
    examples: {
      positive: [sample('pat', base62(14), '.', hex(64))],
      negative: [sample('pat', base62(14), '.', hex(63)), sample('pat', base62(13), '.', hex(64))],
    },
  }),
];
