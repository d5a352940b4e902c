import { defineRule } from '../../define';
import type { TokenRule } from '../../define';
import { base62, base64, sample } from '../../samples';

const revoke = 'https://dashboard.stripe.com/apikeys';

function key(
  kind: string,
  title: string,
  prefix: string,
  severity: TokenRule['severity'],
  grants: string,
): TokenRule {
  return defineRule({
    id: `stripe-${kind}`,
    title,
    grants,
    severity,
    keywords: [prefix],
    pattern: new RegExp(`(?<![A-Za-z0-9])${prefix}[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])`),
    minEntropy: 3.3,
    revoke,
    suggest: { path: 'stripe', field: 'api_key', env: 'STRIPE_API_KEY' },
    examples: {
      positive: [sample(prefix, base62(24)), sample(prefix, '51', base62(97))],
      negative: [sample(prefix, base62(23)), sample(prefix, base62(24), '_x')],
    },
  });
}

export const stripe = [
  key(
    'secret-key',
    'Stripe secret key',
    'sk_live_',
    'error',
    'Charges, refunds and reads customers of the live account.',
  ),
  key(
    'restricted-key',
    'Stripe restricted key',
    'rk_live_',
    'error',
    'Uses those resources of the live account it was made for.',
  ),
  key(
    'test-secret-key',
    'Stripe test mode secret key',
    'sk_test_',
    'warning',
    'Reads and changes test data only.',
  ),
  key(
    'test-restricted-key',
    'Stripe test mode restricted key',
    'rk_test_',
    'warning',
    'Reads and changes test data only.',
  ),
  defineRule({
    id: 'stripe-webhook-secret',
    title: 'Stripe webhook signing secret',
    grants: 'Forges events that your endpoint takes for genuine.',
    severity: 'error',
    keywords: ['whsec_'],
    pattern: /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9+/=_])/,
    minEntropy: 3.3,
    revoke: 'https://docs.stripe.com/webhooks/signature',
    suggest: { path: 'stripe', field: 'webhook_secret', env: 'STRIPE_WEBHOOK_SECRET' },
    examples: {
      positive: [sample('whsec_', base62(32)), sample('whsec_', base64(32))],
      negative: [sample('whsec_', base62(20)), sample('whsec_', base62(70))],
    },
  }),
];
