import { defineRule } from '../../define';
import { base62, hex, sample } from '../../samples';

export const brevo = [
  defineRule({
    id: 'brevo-api-key',
    title: 'Brevo API key',
    grants: 'Sends mail and reads contacts of the account.',
    severity: 'error',
    keywords: ['xkeysib-', 'xsmtpsib-'],
    pattern: /(?<![\w-])x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://app.brevo.com/settings/keys/api',
    suggest: { path: 'brevo', field: 'api_key', env: 'BREVO_API_KEY' },
    examples: {
      positive: [sample('xkeysib-', hex(64), '-', base62(16)), sample('xsmtpsib-', hex(64), '-', base62(16))],
      negative: [sample('xkeysib-', hex(63), '-', base62(16)), sample('xkeysib-', hex(64), '-', base62(15))],
    },
  }),
];
