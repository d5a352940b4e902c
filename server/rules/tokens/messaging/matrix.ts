import { structured } from '../../structured';

export const matrix = [
  structured({
    id: 'matrix-access-token',
    title: 'Matrix access token',
    grants: 'Reads and sends messages as the user.',
    parts: ['syt_', ['base64url', 2, 60], '_', ['letters', 20], '_', ['base62', 6]],
    revoke: 'https://element-hq.github.io/synapse/latest/usage/administration/admin_faq.html',
    suggest: { path: 'matrix', field: 'access_token', env: 'MATRIX_ACCESS_TOKEN' },
  }),
];
