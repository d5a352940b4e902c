import { prefixed } from '../../prefixed';
import { mixed } from '../../randomness';

export const triggerdev = [
  prefixed({
    id: 'triggerdev-secret-key',
    title: 'Trigger.dev production secret key',
    grants: 'Starts and reads runs of the project.',
    prefix: 'tr_prod_',
    body: 'base62',
    length: [20, 24],
    revoke: 'https://trigger.dev/docs/apikeys',
    suggest: { path: 'triggerdev', field: 'secret_key', env: 'TRIGGER_SECRET_KEY' },
    verify: mixed,
  }),
  prefixed({
    id: 'triggerdev-dev-secret-key',
    title: 'Trigger.dev development secret key',
    grants: 'Starts and reads development runs of the project.',
    prefix: 'tr_dev_',
    body: 'base62',
    length: [20, 24],
    revoke: 'https://trigger.dev/docs/apikeys',
    suggest: { path: 'triggerdev', field: 'secret_key', env: 'TRIGGER_SECRET_KEY' },
    verify: mixed,
    severity: 'warning',
  }),
  prefixed({
    id: 'triggerdev-access-token',
    title: 'Trigger.dev personal access token',
    grants: 'Deploys as the user.',
    prefix: 'tr_pat_',
    body: 'lowerAlnum',
    length: 40,
    revoke: 'https://trigger.dev/docs/management/authentication',
    suggest: { path: 'triggerdev', field: 'access_token', env: 'TRIGGER_ACCESS_TOKEN' },
  }),
];
