import { structured } from '../../structured';

export const paddle = [
  structured({
    id: 'paddle-api-key',
    title: 'Paddle API key',
    grants: 'Reads customers, changes prices and refunds in the live account.',
    parts: ['pdl_live_apikey_', ['lowerAlnum', 26], '_', ['base62', 22], '_', ['base62', 3]],
    revoke: 'https://developer.paddle.com/api-reference/about/authentication',
    suggest: { path: 'paddle', field: 'api_key', env: 'PADDLE_API_KEY' },
  }),
  structured({
    id: 'paddle-sandbox-api-key',
    title: 'Paddle sandbox API key',
    grants: 'Reads and changes test data only.',
    parts: ['pdl_sdbx_apikey_', ['lowerAlnum', 26], '_', ['base62', 22], '_', ['base62', 3]],
    revoke: 'https://developer.paddle.com/api-reference/about/authentication',
    suggest: { path: 'paddle', field: 'api_key', env: 'PADDLE_API_KEY' },
    severity: 'warning',
  }),
  structured({
    id: 'paddle-webhook-secret',
    title: 'Paddle notification secret',
    grants: 'Forges events that your endpoint takes for genuine.',
    parts: ['pdl_ntfset_', ['lowerAlnum', 26], '_', ['base64', 32]],
    revoke: 'https://developer.paddle.com/webhooks/signature-verification',
    suggest: { path: 'paddle', field: 'webhook_secret', env: 'PADDLE_WEBHOOK_SECRET' },
  }),
];
