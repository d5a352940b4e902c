import { structured } from '../../structured';

export const checkout = [
  structured({
    id: 'checkout-sandbox-secret-key',
    title: 'Checkout.com sandbox secret key',
    grants: 'Reads and changes test data only.',
    parts: ['sk_sbox_', ['lowerAlnum', 26]],
    revoke: 'https://www.checkout.com/docs/developer-resources/api/api-authentication',
    suggest: { path: 'checkout', field: 'secret_key', env: 'CHECKOUT_SECRET_KEY' },
    severity: 'warning',
  }),
  structured({
    id: 'checkout-secret-key',
    title: 'Checkout.com secret key (old format)',
    grants: 'Charges and refunds in the account.',
    parts: ['sk_', ['hex', 8], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 4], '-', ['hex', 12]],
    revoke: 'https://www.checkout.com/docs/developer-resources/api/api-authentication',
    suggest: { path: 'checkout', field: 'secret_key', env: 'CHECKOUT_SECRET_KEY' },
  }),
];
