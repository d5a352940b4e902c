import { structured } from '../../structured';

export const zoho = [
  structured({
    id: 'zoho-token',
    title: 'Zoho OAuth token',
    grants: 'Reads and changes data as the user; a refresh token does so for ever.',
    parts: ['1000.', ['hex', 32], '.', ['hex', 32]],
    revoke: 'https://www.zoho.com/accounts/protocol/oauth.html',
    suggest: { path: 'zoho', field: 'token', env: 'ZOHO_REFRESH_TOKEN' },
  }),
];
