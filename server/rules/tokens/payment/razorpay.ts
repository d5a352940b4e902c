import { defineRule } from '../../define';
import { shannon } from '../../randomness';
import { base62, sample } from '../../samples';

export const razorpay = [
  defineRule({
    id: 'razorpay-key-secret',
    title: 'Razorpay key secret',
    grants: 'Charges, refunds and pays out from the live account.',
    severity: 'error',
    keywords: ['rzp_live_'],
    pattern: /(?<![\w-])rzp_live_[A-Za-z0-9]{14}(?![\w-])/,
    pair: {
      what: 'Razorpay key ID',
      pattern: /(?<![\w+/-])[A-Za-z0-9]{24}(?![\w+/=-])/,
      distance: 4,
      accept: (text) => shannon(text) >= 3.5 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
    },
    revoke: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    suggest: { path: 'razorpay', field: 'key_secret', env: 'RAZORPAY_KEY_SECRET' },
    examples: {
      positive: [sample('id: "rzp_live_', base62(14), '"\nsecret: "', base62(24), '"')],
      negative: [
        sample('rzp_live_', base62(14)),
        sample('id: "rzp_live_', base62(13), '"\nsecret: "', base62(24), '"'),
      ],
    },
  }),
  defineRule({
    id: 'razorpay-test-key-secret',
    title: 'Razorpay test key secret',
    grants: 'Reads and changes test data only.',
    severity: 'warning',
    keywords: ['rzp_test_'],
    pattern: /(?<![\w-])rzp_test_[A-Za-z0-9]{14}(?![\w-])/,
    pair: {
      what: 'Razorpay test key ID',
      pattern: /(?<![\w+/-])[A-Za-z0-9]{24}(?![\w+/=-])/,
      distance: 4,
      accept: (text) => shannon(text) >= 3.5 && /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text),
    },
    revoke: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    suggest: { path: 'razorpay', field: 'key_secret', env: 'RAZORPAY_KEY_SECRET' },
    examples: {
      positive: [sample('id: "rzp_test_', base62(14), '"\nsecret: "', base62(24), '"')],
      negative: [
        sample('rzp_test_', base62(14)),
        sample('id: "rzp_test_', base62(13), '"\nsecret: "', base62(24), '"'),
      ],
    },
  }),
];
