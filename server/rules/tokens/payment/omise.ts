import { prefixed } from '../../prefixed';
import { structured } from '../../structured';

export const omise = [
  structured({
    id: 'omise-secret-key',
    title: 'Omise secret key',
    grants: 'Charges and refunds in the live account.',
    parts: ['skey_', ['lowerAlnum', 19]],
    revoke: 'https://docs.omise.co/api-authentication',
    suggest: { path: 'omise', field: 'secret_key', env: 'OMISE_SECRET_KEY' },
  }),
  prefixed({
    id: 'omise-test-secret-key',
    title: 'Omise test secret key',
    grants: 'Reads and changes test data only.',
    prefix: 'skey_test_',
    body: 'lowerAlnum',
    length: 19,
    revoke: 'https://docs.omise.co/api-authentication',
    suggest: { path: 'omise', field: 'secret_key', env: 'OMISE_SECRET_KEY' },
    severity: 'warning',
  }),
];
