import { defineRule } from '../../define';
import { base64url, sample } from '../../samples';

export const anthropic = [
  defineRule({
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    grants: 'Runs models at the expense of the workspace; an admin key manages the organisation.',
    severity: 'error',
    keywords: ['sk-ant-'],
    pattern: /(?<![\w-])sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[\w-]{93}AA(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://console.anthropic.com/settings/keys',
    suggest: { path: 'anthropic', field: 'api_key', env: 'ANTHROPIC_API_KEY' },
    examples: {
      positive: [
        sample('sk-ant-api03-', base64url(93), 'AA'),
        sample('sk-ant-admin01-', base64url(93), 'AA'),
      ],
      negative: [sample('sk-ant-api03-', base64url(92), 'AA'), sample('sk-ant-api03-', base64url(93), 'zz')],
    },
  }),
];
