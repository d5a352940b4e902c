import { prefixed } from '../prefixed';

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
];
