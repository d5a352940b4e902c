import { defineRule } from '../../define';
import { base62, base64url, sample } from '../../samples';

export const sendgrid = [
  defineRule({
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    grants: 'Sends mail in the name of the account and reads its contacts, within its scopes.',
    severity: 'error',
    keywords: ['sg.'],
    pattern: /(?<![\w.-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://app.sendgrid.com/settings/api_keys',
    suggest: { path: 'sendgrid', field: 'api_key', env: 'SENDGRID_API_KEY' },
    examples: {
      positive: [sample('SG.', base64url(22), '.', base64url(43))],
      negative: [sample('SG.', base62(22), '.', base62(42)), sample('SG.', base62(21), '.', base62(43))],
    },
  }),
];
