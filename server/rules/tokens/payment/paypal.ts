import { named } from '../../named';
import { parts, structured } from '../../structured';

export const paypal = [
  named({
    id: 'paypal-client-secret',
    title: 'PayPal client secret',
    grants: 'Makes access tokens that charge, refund and pay out.',
    names: ['paypal'],
    shape: parts('E', ['base64url', 79]),
    revoke: 'https://developer.paypal.com/dashboard/applications',
    suggest: { path: 'paypal', field: 'client_secret', env: 'PAYPAL_CLIENT_SECRET' },
  }),
  structured({
    id: 'paypal-braintree-token',
    title: 'PayPal Braintree access token',
    grants: 'Charges and refunds in the live account.',
    parts: ['access_token$production$', ['lowerAlnum', 16], '$', ['hex', 32]],
    revoke: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    suggest: { path: 'paypal', field: 'access_token', env: 'BRAINTREE_ACCESS_TOKEN' },
  }),
  structured({
    id: 'paypal-braintree-sandbox-token',
    title: 'PayPal Braintree sandbox access token',
    grants: 'Reads and changes test data only.',
    parts: ['access_token$sandbox$', ['lowerAlnum', 16], '$', ['hex', 32]],
    revoke: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    suggest: { path: 'paypal', field: 'access_token', env: 'BRAINTREE_ACCESS_TOKEN' },
    severity: 'warning',
  }),
];
