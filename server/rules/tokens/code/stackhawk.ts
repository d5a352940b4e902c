import { structured } from '../../structured';

export const stackhawk = [
  structured({
    id: 'stackhawk-api-key',
    title: 'StackHawk API key',
    grants: 'Starts scans and reads their findings.',
    parts: ['hawk.', ['base64url', 20], '.', ['base64url', 20]],
    revoke: 'https://docs.stackhawk.com/web-app/platform-administration/api-keys',
    suggest: { path: 'stackhawk', field: 'api_key', env: 'HAWK_API_KEY' },
  }),
];
