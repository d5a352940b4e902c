import { defineRule } from '../../define';
import { hex, mapped, sample, upperAlnum } from '../../samples';

const secretKey = mapped(hex(32), (text) => text.toUpperCase());

export const jdcloud = [
  defineRule({
    id: 'jdcloud-access-key',
    title: 'JD Cloud access key',
    grants: 'Whatever the user may do in the account.',
    severity: 'error',
    keywords: ['jdc_'],
    pattern: /(?<![\w-])JDC_[A-Z0-9]{28,32}(?![\w-])/,
    minEntropy: 3,
    pair: {
      what: 'JD Cloud access key ID',
      pattern: /(?<![\w-])[A-F0-9]{32}(?![\w-])/,
      distance: 5,
      alone: 'medium',
    },
    revoke: 'https://docs.jdcloud.com/en/account-management/accesskey-management',
    suggest: { path: 'jdcloud', field: 'secret_key', env: 'JDCLOUD_SECRET_KEY' },
    examples: {
      positive: [
        sample('JDC_', upperAlnum(28)),
        sample('access_key = "JDC_', upperAlnum(28), '"\nsecret_key = "', secretKey, '"'),
      ],
      negative: [sample('JDC_', upperAlnum(27)), sample('JDC_', upperAlnum(33))],
    },
  }),
];
