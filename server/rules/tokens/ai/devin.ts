import { prefixed } from '../../prefixed';
import { structured } from '../../structured';

export const devin = [
  prefixed({
    id: 'devin-service-token',
    title: 'Devin service user token',
    grants: 'Starts sessions at the expense of the organization.',
    prefix: 'cog_',
    body: 'lowerAlnum',
    length: 52,
    revoke: 'https://docs.devin.ai/api-reference/overview',
    suggest: { path: 'devin', field: 'service_token', env: 'DEVIN_API_KEY' },
  }),
  structured({
    id: 'devin-personal-api-key',
    title: 'Devin personal API key',
    grants: 'Starts sessions as the user.',
    parts: ['apk_user_', ['base64', 120, 180]],
    revoke: 'https://docs.devin.ai/api-reference/overview',
    suggest: { path: 'devin', field: 'api_key', env: 'DEVIN_API_KEY' },
  }),
];
