import { named, shape } from '../../named';
import { base62, sample } from '../../samples';
import { defineRule } from '../../define';
import { prefixed } from '../../prefixed';

export const sentry = [
  prefixed({
    id: 'sentry-user-token',
    title: 'Sentry user auth token',
    grants: 'Reads and changes projects and events as the user.',
    prefix: 'sntryu_',
    body: 'hex',
    length: 64,
    revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
    suggest: { path: 'sentry', field: 'token', env: 'SENTRY_AUTH_TOKEN' },
  }),
  prefixed({
    id: 'sentry-integration-token',
    title: 'Sentry internal integration token',
    grants: 'Reads and changes projects and events within its permissions.',
    prefix: 'sntryi_',
    body: 'hex',
    length: 64,
    revoke: 'https://sentry.io/settings/developer-settings/',
    suggest: { path: 'sentry', field: 'token', env: 'SENTRY_AUTH_TOKEN' },
  }),
  defineRule({
    id: 'sentry-org-token',
    title: 'Sentry organization auth token',
    grants: 'Uploads releases and source maps of the organization.',
    severity: 'error',
    keywords: ['sntrys_'],
    pattern: /(?<![\w-])sntrys_eyJ[A-Za-z0-9+/]{60,400}={0,2}_[A-Za-z0-9+/-]{42,44}(?![\w+/-])/,
    minEntropy: 4,
    revoke: 'https://docs.sentry.io/account/auth-tokens/',
    suggest: { path: 'sentry', field: 'org_token', env: 'SENTRY_AUTH_TOKEN' },
    examples: {
      positive: [sample('sntrys_eyJ', base62(150), '==_', base62(43))],
      negative: [sample('sntrys_eyJ', base62(150), '_', base62(20))],
    },
  }),
  named({
    id: 'sentry-legacy-token',
    title: 'Sentry auth token (old format)',
    grants: 'Reads and changes projects and events as the user.',
    names: ['sentry'],
    shape: shape('hex', 64),
    revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
    suggest: { path: 'sentry', field: 'token', env: 'SENTRY_AUTH_TOKEN' },
  }),
];
