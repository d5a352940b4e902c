import { structured } from '../../structured';

export const resend = [
  structured({
    id: 'resend-api-key',
    title: 'Resend API key',
    grants: "Sends mail in the name of the account's domains.",
    parts: ['re_', ['base62', 8], '_', ['base62', 24]],
    revoke: 'https://resend.com/api-keys',
    suggest: { path: 'resend', field: 'api_key', env: 'RESEND_API_KEY' },
  }),
];
