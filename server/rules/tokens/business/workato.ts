import { defineRule } from '../../define';
import { base64url, sample } from '../../samples';

export const workato = [
  defineRule({
    id: 'workato-api-token',
    title: 'Workato developer API token',
    grants: 'Runs and changes recipes of the workspace.',
    severity: 'error',
    keywords: ['wrka'],
    pattern: /(?<![\w-])wrka(?:[a-z]{2})?-eyJ[\w-]{20,80}\.[\w-]{16,300}\.[\w-]{64,700}(?![\w-])/,
    maxLength: 1100,
    minEntropy: 4,
    revoke: 'https://docs.workato.com/workato-api/api-clients.html',
    suggest: { path: 'workato', field: 'api_token', env: 'WORKATO_API_TOKEN' },
    examples: {
      positive: [
        sample('wrkaus-eyJ', base64url(30), '.', base64url(100), '.', base64url(340)),
        sample('wrka-eyJ', base64url(30), '.', base64url(100), '.', base64url(340)),
      ],
      negative: [sample('wrkaus-eyJ', base64url(30), '.', base64url(100))],
    },
  }),
];
