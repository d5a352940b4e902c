import { defineRule } from '../define';
import { base64url, json, sample } from '../samples';

export const onepassword = [
  defineRule({
    id: 'onepassword-service-token',
    title: '1Password service account token',
    grants: 'Reads every vault item that the service account may read.',
    severity: 'error',
    keywords: ['ops_eyj'],
    pattern: /(?<![\w-])ops_eyJ[\w-]{250,1500}={0,2}(?![\w-])/,
    maxLength: 1600,
    minEntropy: 4,
    revoke: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
    suggest: { path: 'onepassword', field: 'token', env: 'OP_SERVICE_ACCOUNT_TOKEN' },
    examples: {
      positive: [
        sample(
          'ops_',
          json({ signInAddress: 'my.1password.com', userAuth: { method: 'SRPg-4096' } }),
          base64url(400),
        ),
      ],
      negative: [sample('ops_', json({ signInAddress: 'my.1password.com' }), base64url(60))],
    },
  }),
];
