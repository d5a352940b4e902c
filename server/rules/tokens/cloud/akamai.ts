import { defineRule } from '../../define';
import { base64, lowerAlnum, sample } from '../../samples';

export const akamai = [
  defineRule({
    id: 'akamai-edgegrid-secret',
    title: 'Akamai EdgeGrid client secret',
    grants: "Changes what the API client was made for in the customer's account.",
    severity: 'error',
    keywords: ['akab-'],
    pattern: /(?<![\w-])akab-[a-z0-9]{16}-[a-z0-9]{16}(?![\w-])/,
    minEntropy: 3,
    pair: {
      what: 'Akamai EdgeGrid token',
      pattern: /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=_-])/,
      distance: 5,
      alone: 'medium',
    },
    revoke: 'https://techdocs.akamai.com/developer/docs/manage-many-api-clients',
    suggest: { path: 'akamai', field: 'client_secret', env: 'AKAMAI_CLIENT_SECRET' },
    examples: {
      positive: [
        sample(
          'client_secret: ',
          base64(32),
          '\naccess_token: akab-',
          lowerAlnum(16),
          '-',
          lowerAlnum(16),
          '\n',
        ),
      ],
      negative: [sample('akab-', lowerAlnum(16), '-', lowerAlnum(15))],
    },
  }),
];
