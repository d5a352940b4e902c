import { defineRule } from '../../define';
import { hex, sample } from '../../samples';

export const databricks = [
  defineRule({
    id: 'databricks-access-token',
    title: 'Databricks personal access token',
    grants: 'Runs code and reads data in the workspace as the user.',
    severity: 'error',
    keywords: ['dapi'],
    pattern: /(?<![\w-])dapi(?:[0-9a-f]{32}|[0-9A-F]{32})(?:-\d)?(?![\w-])/,
    minEntropy: 3,
    revoke: 'https://docs.databricks.com/dev-tools/auth/pat.html',
    suggest: { path: 'databricks', field: 'token', env: 'DATABRICKS_TOKEN' },
    examples: {
      positive: [sample('dapi', hex(32)), sample('dapi', hex(32), '-2')],
      negative: [sample('dapi', hex(31)), sample('dapi', hex(33)), sample('dapi', hex(32), '-22')],
    },
  }),
];
