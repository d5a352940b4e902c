import { prefixed } from '../../prefixed';

export const xendit = [
  prefixed({
    id: 'xendit-secret-key',
    title: 'Xendit secret key',
    grants: 'Charges and pays out from the live account.',
    prefix: 'xnd_production_',
    body: 'base62',
    length: [40, 80],
    revoke: 'https://docs.xendit.co/docs/api-keys',
    suggest: { path: 'xendit', field: 'secret_key', env: 'XENDIT_SECRET_KEY' },
  }),
  prefixed({
    id: 'xendit-test-secret-key',
    title: 'Xendit test secret key',
    grants: 'Reads and changes test data only.',
    prefix: 'xnd_development_',
    body: 'base62',
    length: [40, 80],
    revoke: 'https://docs.xendit.co/docs/api-keys',
    suggest: { path: 'xendit', field: 'secret_key', env: 'XENDIT_SECRET_KEY' },
    severity: 'warning',
  }),
];
