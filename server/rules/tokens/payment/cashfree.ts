import { structured } from '../../structured';

export const cashfree = [
  structured({
    id: 'cashfree-secret-key',
    title: 'Cashfree live secret key',
    grants: 'Charges and refunds in the live account.',
    parts: ['cfsk_ma_prod_', ['hex', 32], '_', ['hex', 8]],
    revoke: 'https://www.cashfree.com/docs/api-reference/authentication',
    suggest: { path: 'cashfree', field: 'secret_key', env: 'CASHFREE_SECRET_KEY' },
  }),
  structured({
    id: 'cashfree-test-secret-key',
    title: 'Cashfree test secret key',
    grants: 'Reads and changes test data only.',
    parts: ['cfsk_ma_test_', ['hex', 32], '_', ['hex', 8]],
    revoke: 'https://www.cashfree.com/docs/api-reference/authentication',
    suggest: { path: 'cashfree', field: 'secret_key', env: 'CASHFREE_SECRET_KEY' },
    severity: 'warning',
  }),
];
