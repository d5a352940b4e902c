import { defineRule } from '../../define';
import { prefixed } from '../../prefixed';
import { base62, sample } from '../../samples';

export const aikido = [
  prefixed({
    id: 'aikido-client-secret',
    title: 'Aikido client secret',
    grants: 'Reads the security findings of the organisation.',
    prefix: 'AIK_SECRET_',
    body: 'base62',
    length: 64,
    revoke: 'https://apidocs.aikido.dev/reference/authorization',
    suggest: { path: 'aikido', field: 'client_secret', env: 'AIKIDO_CLIENT_SECRET' },
  }),
  defineRule({
    id: 'aikido-ci-token',
    title: 'Aikido CI token',
    grants: 'Starts scans and reads their results.',
    severity: 'error',
    keywords: ['aik_ci_'],
    // The region stands in it, unless it is the European one.
    pattern: /(?<![\w-])AIK_CI_(?:[A-Z]{2}_)?[A-Za-z0-9]{20,64}(?![\w-])/,
    minEntropy: 3,
    revoke: 'https://help.aikido.dev/',
    suggest: { path: 'aikido', field: 'ci_token', env: 'AIKIDO_API_KEY' },
    examples: {
      positive: [sample('AIK_CI_', base62(64)), sample('AIK_CI_US_', base62(64))],
      negative: [sample('AIK_CI_', base62(19)), sample('AIK_CI_', base62(65))],
    },
  }),
];
