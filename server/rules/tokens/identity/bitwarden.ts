import { structured } from '../../structured';

export const bitwarden = [
  structured({
    id: 'bitwarden-access-token',
    title: 'Bitwarden Secrets Manager access token',
    grants: 'Reads the secrets that its machine account may.',
    parts: [
      '0.',
      ['hex', 8],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 4],
      '-',
      ['hex', 12],
      '.',
      ['base62', 30],
      ':',
      ['base64', 22],
      '==',
    ],
    revoke: 'https://bitwarden.com/help/access-tokens/',
    suggest: { path: 'bitwarden', field: 'access_token', env: 'BWS_ACCESS_TOKEN' },
  }),
];
