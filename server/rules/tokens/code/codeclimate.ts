import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const codeclimate = [
  defineRule({
    id: 'codeclimate-reporter-id',
    title: 'Code Climate test reporter ID',
    grants: 'Uploads coverage for the repository.',
    severity: 'warning',
    keywords: ['cc_test_reporter_id'],
    pattern: /CC_TEST_REPORTER_ID["'\]]{0,2}[ \t]{0,4}[=:,][ \t]{0,4}["'`]?(?<secret>[0-9a-f]{64})(?![\w-])/i,
    minEntropy: 3,
    revoke: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    suggest: { path: 'codeclimate', field: 'reporter_id', env: 'CC_TEST_REPORTER_ID' },
    examples: {
      positive: [sample('CC_TEST_REPORTER_ID=', hex(64)), sample('"CC_TEST_REPORTER_ID": "', hex(64), '"')],
      negative: [sample('CC_TEST_REPORTER_ID=', hex(63)), sample('CC_TEST_REPORTER_ID=', hex(65))],
    },
  }),
];
