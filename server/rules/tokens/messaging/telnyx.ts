import { structured } from '../../structured';

export const telnyx = [
  structured({
    id: 'telnyx-api-key',
    title: 'Telnyx API key',
    grants: 'Calls and sends messages at the expense of the account.',
    parts: ['KEY0', ['upperHex', 31], '_', ['base62', 22]],
    revoke: 'https://portal.telnyx.com/#/app/api-keys',
    suggest: { path: 'telnyx', field: 'api_key', env: 'TELNYX_API_KEY' },
  }),
];
