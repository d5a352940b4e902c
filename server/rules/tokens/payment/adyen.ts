import { named, shape } from '../../named';
import { structured } from '../../structured';

export const adyen = [
  structured({
    id: 'adyen-api-key',
    title: 'Adyen API key',
    grants: 'Charges, refunds and pays out within its roles.',
    parts: ['AQE', ['base64', 30, 200], '-', ['base64', 30, 60], '=-', ['base64url', 10, 20]],
    revoke: 'https://docs.adyen.com/development-resources/api-credentials/',
    suggest: { path: 'adyen', field: 'api_key', env: 'ADYEN_API_KEY' },
  }),
  named({
    id: 'adyen-hmac-key',
    title: 'Adyen HMAC key',
    grants: 'Forges notifications that your endpoint takes for genuine.',
    names: ['adyen'],
    shape: shape('upperHex', 64),
    revoke: 'https://docs.adyen.com/development-resources/webhooks/secure-webhooks/',
    suggest: { path: 'adyen', field: 'hmac_key', env: 'ADYEN_HMAC_KEY' },
    says: ['hmac', 'key'],
  }),
];
