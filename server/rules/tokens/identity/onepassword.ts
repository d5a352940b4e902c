import { defineRule } from '../../define';
import { base64url, json, sample, upperAlnum } from '../../samples';

/** The last four groups of a Secret Key. */
const groups = Array.from({ length: 4 }, () => ['-', upperAlnum(5)]).flat();

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
  defineRule({
    id: 'onepassword-secret-key',
    title: '1Password Secret Key',
    grants: "With the account password, opens the user's vaults.",
    severity: 'error',
    keywords: ['a3-'],
    pattern:
      /(?<![\w-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![\w-])/,
    minEntropy: 3.5,
    revoke: 'https://support.1password.com/regenerate-secret-key/',
    suggest: { path: 'onepassword', field: 'secret_key', env: 'OP_SECRET_KEY' },
    examples: {
      positive: [
        sample('A3-', upperAlnum(6), '-', upperAlnum(6), ...groups),
        sample('A3-', upperAlnum(6), '-', upperAlnum(6), upperAlnum(5), ...groups.slice(2)),
      ],
      negative: [
        sample('A3-', upperAlnum(5), '-', upperAlnum(6), ...groups),
        sample('A3-', upperAlnum(6), '-', upperAlnum(6), ...groups.slice(2)),
      ],
    },
  }),
];
