import { named } from '../../named';
import { parts } from '../../structured';

export const paystack = [
  named({
    id: 'paystack-secret-key',
    title: 'Paystack secret key',
    grants: 'Charges, refunds and pays out from the account.',
    names: ['paystack'],
    shape: parts('sk_', ['letters', 4], '_', ['hex', 40]),
    revoke: 'https://dashboard.paystack.com/#/settings/developers',
    suggest: { path: 'paystack', field: 'secret_key', env: 'PAYSTACK_SECRET_KEY' },
    precedence: 1,
  }),
];
