import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const modal = [
  defineRule({
    id: 'modal-token-secret',
    title: 'Modal token secret',
    grants: 'Runs functions and reads secrets of the workspace.',
    severity: 'error',
    keywords: ['as-'],
    pattern: /(?<![\w-])as-[A-Za-z0-9]{22}(?![\w-])/,
    minEntropy: 3.6,
    verify: (token) => (/\d/.test(token) && /[A-Z]/.test(token) ? 'unknown' : 'invalid'),
    revoke: 'https://modal.com/settings/tokens',
    suggest: { path: 'modal', field: 'token_secret', env: 'MODAL_TOKEN_SECRET' },
    examples: {
      positive: [sample('as-', base62(22))],
      negative: [sample('as-', base62(21)), sample('as-long-as-it-is-somewords')],
    },
  }),
];
