import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const mailchimp = [
  defineRule({
    id: 'mailchimp-api-key',
    title: 'Mailchimp API key',
    grants: 'Reads audiences and sends campaigns of the account.',
    severity: 'error',
    keywords: ['-us'],
    lead: { chars: /[A-Za-z0-9]/, max: 32 },
    pattern: /(?<![\w-])[0-9a-f]{32}-us\d{1,2}(?![\w-])/,
    minEntropy: 3,
    revoke: 'https://mailchimp.com/help/about-api-keys/',
    suggest: { path: 'mailchimp', field: 'api_key', env: 'MAILCHIMP_API_KEY' },
    examples: {
      positive: [sample(hex(32), '-us21')],
      negative: [sample(hex(31), '-us21'), sample(hex(33), '-us21'), sample(hex(32), '-use')],
    },
  }),
];
