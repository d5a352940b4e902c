import { prefixed } from '../../prefixed';

export const pagarme = [
  prefixed({
    id: 'pagarme-api-key',
    title: 'Pagar.me API key',
    grants: 'Charges and refunds in the live account.',
    prefix: 'ak_live_',
    body: 'base62',
    length: 30,
    revoke: 'https://docs.pagar.me/reference/autenticacao',
    suggest: { path: 'pagarme', field: 'api_key', env: 'PAGARME_API_KEY' },
  }),
  prefixed({
    id: 'pagarme-test-api-key',
    title: 'Pagar.me test API key',
    grants: 'Reads and changes test data only.',
    prefix: 'ak_test_',
    body: 'base62',
    length: 30,
    revoke: 'https://docs.pagar.me/reference/autenticacao',
    suggest: { path: 'pagarme', field: 'api_key', env: 'PAGARME_API_KEY' },
    severity: 'warning',
  }),
];
