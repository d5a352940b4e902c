import { named } from '../../named';
import { parts } from '../../structured';
import { defineRule } from '../../define';
import { base62, hex, sample } from '../../samples';

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
  named({
    id: 'airtable-legacy-api-key',
    title: 'Airtable API key (old format)',
    grants: 'Reads and changes all bases of the user.',
    names: ['airtable'],
    shape: parts('key', ['base62', 14]),
    revoke: 'https://airtable.com/create/tokens',
    suggest: { path: 'airtable', field: 'api_key', env: 'AIRTABLE_API_KEY' },
  }),
  named({
    id: 'airtable-oauth-token',
    title: 'Airtable OAuth access token',
    grants: 'Reads and changes the bases that the user granted, for an hour.',
    names: ['airtable'],
    shape: parts(['base62', 12, 24], '.v1.', ['base64url', 20, 120], '.', ['hex', 40, 128]),
    revoke: 'https://airtable.com/create/oauth',
    suggest: { path: 'airtable', field: 'oauth_token', env: 'AIRTABLE_TOKEN' },
  }),
];
