import { defineRule } from '../../define';
import { base62, sample } from '../../samples';

export const convex = [
  defineRule({
    id: 'convex-deploy-key',
    title: 'Convex deploy key',
    grants: 'Deploys code and reads all data of the deployment.',
    severity: 'error',
    keywords: ['prod:', 'preview:'],
    pattern:
      /(?<![\w-])(?:prod:[a-z]{3,20}-[a-z]{3,20}-\d{2,4}|preview:[\w-]{2,30}:[\w-]{2,40})\|[A-Za-z0-9+/=]{60,300}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    revoke: 'https://docs.convex.dev/production/hosting/',
    suggest: { path: 'convex', field: 'deploy_key', env: 'CONVEX_DEPLOY_KEY' },
    examples: {
      positive: [sample('prod:happy-otter-123|', base62(120))],
      negative: [sample('prod:happy-otter-123|', base62(20))],
    },
  }),
];
